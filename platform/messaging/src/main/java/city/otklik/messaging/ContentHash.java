package city.otklik.messaging;

import city.otklik.facts.AnswerKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * What an approval is bound to (§11): SHA-256 over the kind, the declaration of §14, the text and, in their order, the hash and
 * the name of every attachment (reading 16). Each part is preceded by its length, so no text can pass for a text with
 * attachments. The service that approves makes it, the one that posts makes it again.
 */
public final class ContentHash {

    /** No text or hash of the earlier form begins like this and goes on as an answer does. */
    private static final String ANSWER = "otklik-answer-2";

    private ContentHash() {}

    /** @param sha256 of the attachment's bytes */
    public record Attached(String sha256, String name) {}

    /**
     * Of an answer.
     *
     * @param noAttachments the declaration that there is no photo or video evidence (§14)
     * @return lower-case hexadecimal
     */
    public static String of(AnswerKind kind, boolean noAttachments, String text, List<Attached> attachments) {
        MessageDigest digest = Sha256.digest();
        part(digest, ANSWER);
        part(digest, kind.name());
        part(digest, Boolean.toString(noAttachments));
        return of(digest, text, attachments);
    }

    /**
     * Of a clarification, and of an answer in facts of releases that said neither kind nor declaration in it.
     *
     * @return lower-case hexadecimal
     */
    public static String of(String text, List<Attached> attachments) {
        return of(Sha256.digest(), text, attachments);
    }

    private static String of(MessageDigest digest, String text, List<Attached> attachments) {
        part(digest, text);
        for (Attached attachment : attachments) {
            part(digest, attachment.sha256());
            part(digest, attachment.name());
        }
        return Sha256.of(digest);
    }

    private static void part(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
