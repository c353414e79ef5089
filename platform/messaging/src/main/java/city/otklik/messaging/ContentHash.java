package city.otklik.messaging;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * What an approval is bound to (§11): SHA-256 over the text and, in their order, the hash and the name of every
 * attachment. Each part is preceded by its length, so no text can pass for a text with attachments. The service that
 * approves makes it, the one that posts makes it again.
 */
public final class ContentHash {

    private ContentHash() {}

    /** @param sha256 of the attachment's bytes */
    public record Attached(String sha256, String name) {}

    /** Lower-case hexadecimal. */
    public static String of(String text, List<Attached> attachments) {
        MessageDigest digest = Sha256.digest();
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
