package city.otklik.publishing.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFilesTest {

    /** SHA-256 of "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path host;

    private Path folder;
    private StoredFiles files;

    @BeforeEach
    void aStoredFileAndASecretBesideTheStore() throws IOException {
        folder = Files.createDirectories(host.resolve("files"));
        Files.writeString(Files.createDirectories(folder.resolve("ba")).resolve(ABC), "abc");
        Files.writeString(host.resolve("secret"), "abc");
        files = new StoredFiles(folder);
    }

    @Test
    void whatIsStoredIsFoundByItsHash() {
        assertThat(files.find(ABC)).contains(folder.resolve("ba").resolve(ABC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b",
                "../secret",
                "../../etc/passwd",
                "ba/../../secret",
                "/etc/passwd",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n",
                "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoStoredHashIsNotFound(String sha256) {
        assertThat(files.find(sha256)).isEmpty();
    }

    @Test
    void contentThatWasChangedIsNotFound() throws IOException {
        Files.writeString(folder.resolve("ba").resolve(ABC), "abd");
        assertThat(files.find(ABC)).isEmpty();
    }
}
