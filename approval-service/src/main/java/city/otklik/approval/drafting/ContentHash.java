package city.otklik.approval.drafting;

import city.otklik.approval.files.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What an approval is bound to (§11): SHA-256 over the text and, in their order, the hash and the name of every
 * attachment. Each part is preceded by its length, so no text can pass for a text with attachments.
 */
public final class ContentHash {

    private ContentHash() {}

    /** Lower-case hexadecimal. */
    public static String of(String text, List<StoredFile> attachments) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            part(sha256, text);
            for (StoredFile attachment : attachments) {
                part(sha256, attachment.sha256());
                part(sha256, attachment.name());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static void part(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
