package city.otklik.approval.files;

import city.otklik.messaging.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A content as it came in.
 *
 * @param size in bytes; one more than allowed where it did not end in time
 */
record Incoming(long size, String sha256, String mediaType) {

    /** Copies and measures; stops reading one byte after {@code largest}. */
    static Incoming copy(InputStream content, Path target, long largest) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            return copy(content, out, largest);
        }
    }

    static Incoming copy(InputStream content, OutputStream out, long largest) throws IOException {
        MessageDigest sha256 = Sha256.digest();
        byte[] beginning = content.readNBytes((int) Math.min(Content.LOOKED_AT, largest + 1));
        sha256.update(beginning);
        out.write(beginning);
        long size = beginning.length;
        byte[] buffer = new byte[64 * 1024];
        while (size <= largest) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, largest + 1 - size));
            if (read < 0) {
                break;
            }
            sha256.update(buffer, 0, read);
            out.write(buffer, 0, read);
            size += read;
        }
        String mediaType = size == 0 ? "application/x-empty" : Content.mediaType(beginning);
        return new Incoming(size, Sha256.of(sha256), mediaType);
    }
}
