package city.otklik.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code deploy/checks/faults}: every part killed, and away, once. */
class FaultsIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aCityUnderFaultsLosesNothingAndDoesNothingTwice() throws Exception {
        Path screen = folder.resolve("screen.txt");
        Process faults = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dotklik.home=" + Path.of("..", "..").toRealPath(),
                        "-Dotklik.log.file=" + folder.resolve("faults.log"),
                        "-cp",
                        System.getProperty("otklik.shipped"),
                        "city.otklik.city.commands.FaultsCommand",
                        "--data=" + folder.resolve("city"))
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();

        int exitCode = faults.waitFor();

        assertThat(exitCode).as(Files.readString(screen)).isZero();
    }
}
