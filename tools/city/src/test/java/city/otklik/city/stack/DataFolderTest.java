package city.otklik.city.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a city keeps is closed to everybody else on the machine. */
@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void onlyItsOwnerEntersIt() throws IOException {
        Path fresh = folder.resolve("new/run");
        Path older = Files.createDirectory(folder.resolve("older"));
        Files.setPosixFilePermissions(older, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (Path root : new Path[] {fresh, older}) {
            try (DataFolder data = DataFolder.open(root)) {
                assertThat(data.store()).hasParentRaw(root);
                assertThat(Files.getPosixFilePermissions(root)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
