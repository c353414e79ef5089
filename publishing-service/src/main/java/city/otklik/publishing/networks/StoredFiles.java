package city.otklik.publishing.networks;

import city.otklik.messaging.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Photos and files by content hash, on a disk that the approval service fills. A hash in a fact is not believed: it must be
 * well formed, so that no other path is made of it, and the content must have it.
 */
@Component
public class StoredFiles {

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
        if (!Sha256.isWellFormed(sha256)) {
            return Optional.empty();
        }
        Path place = folder.resolve(sha256.substring(0, 2)).resolve(sha256);
        return Files.isRegularFile(place) && digest(place).equals(sha256) ? Optional.of(place) : Optional.empty();
    }

    private static String digest(Path file) {
        try (InputStream content = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(content, Sha256.digest())) {
            digested.transferTo(OutputStream.nullOutputStream());
            return Sha256.of(digested.getMessageDigest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
