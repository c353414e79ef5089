package city.otklik.publishing.networks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Photos and files by content hash, on a disk that the approval service fills. */
@Component
public class StoredFiles {

    private final Path folder;

    public StoredFiles(@Value("${otklik.files.folder}") Path folder) {
        this.folder = folder;
    }

    /** The content with this SHA-256, empty when it is not stored. */
    public Optional<Path> find(String sha256) {
        return Optional.of(folder.resolve(sha256.substring(0, 2)).resolve(sha256))
                .filter(Files::isRegularFile);
    }
}
