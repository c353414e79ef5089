package city.otklik.publishing.networks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Photos and files by content hash, on a disk that the approval service fills. A hash in a fact is not believed: it must be
 * well formed, so that no other path is made of it, and the content must have it.
 */
@Component
public class StoredFiles {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    public StoredFiles(@Value("${otklik.files.folder}") Path folder) {
        this.folder = folder;
    }

    /**
     * The content with this SHA-256, digested again; empty where the hash is malformed or no such content is stored.
     *
     * @throws UncheckedIOException when the disk cannot be read
     */
    public Optional<Path> find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            return Optional.empty();
        }
        Path place = folder.resolve(sha256.substring(0, 2)).resolve(sha256);
        return Files.isRegularFile(place) && digest(place).equals(sha256) ? Optional.of(place) : Optional.empty();
    }

    private static String digest(Path file) {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
