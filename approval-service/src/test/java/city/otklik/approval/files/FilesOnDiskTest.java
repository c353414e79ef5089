package city.otklik.approval.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesOnDiskTest extends StoredFilesContract {

    @TempDir
    Path folder = Path.of("");

    @Override
    StoredFiles files() {
        return new FilesOnDisk(folder, RULES);
    }

    @Override
    long leftovers() {
        try (Stream<Path> incoming = Files.list(folder.resolve("incoming"))) {
            return incoming.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void the_content_lies_where_publishing_looks_for_it() throws IOException {
        StoredFiles.Upload.Stored stored =
                (StoredFiles.Upload.Stored) files().store("a.jpg", new ByteArrayInputStream(jpeg(100)), "dina");
        String sha256 = stored.file().sha256();
        assertThat(folder.resolve(sha256.substring(0, 2)).resolve(sha256)).hasBinaryContent(jpeg(100));
        // As the routing service reads it.
        assertThat(folder.resolve(sha256.substring(0, 2)))
                .isDirectoryContaining(file -> file.getFileName().toString().equals(sha256 + ".about"))
                .isDirectoryContaining(file -> file.getFileName()
                        .toString()
                        .equals(sha256 + ".by-80a4109778cf5389682009f04031d6624b8298f150397196e4ffd4c1cab4c58d"));
        assertThat(leftovers()).isZero();
    }

    @Test
    void another_start_finds_what_was_kept() throws IOException {
        StoredFiles.Upload.Stored stored =
                (StoredFiles.Upload.Stored) files().store("яма.jpg", new ByteArrayInputStream(jpeg(100)), "dina");
        assertThat(new FilesOnDisk(folder, RULES).find(stored.file().sha256())).contains(stored.file());
    }
}
