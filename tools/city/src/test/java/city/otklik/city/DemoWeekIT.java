package city.otklik.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole system, one week, ten stories. */
class DemoWeekIT {

    @Test
    void everyStoryComesOutAsTheRegulationSays(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
            throws Exception {
        CityProcess demo = CityProcess.start(
                folder.resolve("screen.txt"),
                "demo",
                "--free-ports",
                "--data=" + folder.resolve("city"),
                "--report=" + folder.resolve("report.json"));
        assertThat(demo.exitCode()).as(demo.screen()).isZero();
        assertThat(demo.screen()).contains("10 of 10 stories came out as the regulation says.");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"asTheRegulationSays\" : true");
    }
}
