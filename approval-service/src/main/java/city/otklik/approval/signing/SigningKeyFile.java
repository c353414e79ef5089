package city.otklik.approval.signing;

import city.otklik.messaging.signing.PrivateSigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.PrivateKey;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.pem.PemContent;

/** The file that holds the private key. */
final class SigningKeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeyFile.class);
    private static final String HOW =
            "; openssl genpkey -algorithm ed25519 makes one, otklik.signing.key-file names it";

    private SigningKeyFile() {}

    /**
     * The key in {@code file}.
     *
     * @param create whether a missing file is made, for its owner's eyes only
     * @throws IllegalStateException saying what is wrong with the file
     */
    static PrivateSigningKey read(Path file, boolean create) {
        try {
            if (create && Files.notExists(file)) {
                create(file);
            }
            PrivateKey key = PemContent.load(file).getPrivateKey();
            if (key != null) {
                return PrivateSigningKey.of(key);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalStateException("The signing key " + file + " cannot be read" + HOW, e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // What it says of the file's content is not passed on: it may be a key all the same.
            LOG.debug("{}: {}", file, e.getClass().getSimpleName());
        }
        throw new IllegalStateException("The signing key " + file + " is no Ed25519 key in PKCS #8 PEM" + HOW);
    }

    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(PrivateSigningKey.random().encoded());
        // Such a file is made with mode 0600; half a key is never seen under the right name.
        Path whole = Files.createTempFile(folder, "signing-key", ".new");
        Files.writeString(
                whole,
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n",
                StandardCharsets.US_ASCII);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
