package city.otklik.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The whole system, one week, ten stories; then every service's cases again, from the log alone. */
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

        for (String service : List.of("intake", "routing", "approval", "publishing")) {
            assertThat(rebuild(folder, service))
                    .contains("all the same as in the store", "the cases were rebuilt from the log")
                    .doesNotContain("WARN");
        }
        for (String service : List.of("intake", "routing", "approval", "publishing")) {
            assertThat(rebuild(folder, service, "--check")).contains("the cases are the same as in the log");
        }
    }

    private static String rebuild(Path folder, String service, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("rebuild", service, "--data=" + folder.resolve("city")));
        arguments.addAll(List.of(options));
        CityProcess rebuild = CityProcess.start(
                folder.resolve("rebuild-" + service + options.length + ".txt"), arguments.toArray(String[]::new));
        assertThat(rebuild.exitCode()).as(rebuild.screen()).isZero();
        return rebuild.screen();
    }
}
