package city.otklik.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Killed during the demo and started again: nothing lost, nothing posted twice, no false breach. */
class KilledDemoIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void aKilledCityResumesWhereItStopped() throws Exception {
        demo("--resume=false").awaitOnScreen("answer published", 1).kill();
        demo("--resume").awaitOnScreen("answer published", 5).kill();
        CityProcess last = demo("--resume");
        assertThat(last.exitCode()).as(last.screen()).isZero();
        assertTheWeekIsWhole();
    }

    @Test
    void aKilledServiceOfItsOwnComesBackAndGoesOn() throws Exception {
        CityProcess demo = demo("--separate=publishing,approval,sla").awaitOnScreen("approved", 2);
        demo.killService("publishing");
        demo.awaitOnScreen("draft v", 6);
        demo.killService("approval");
        demo.awaitOnScreen("answer published", 4);
        demo.killService("sla");
        assertThat(demo.exitCode()).as(demo.screen()).isZero();
        assertTheWeekIsWhole();
    }

    private CityProcess demo(String option) throws IOException {
        return CityProcess.start(
                folder.resolve("screen.txt"),
                "demo",
                option,
                "--free-ports",
                "--data=" + folder.resolve("city"),
                "--report=" + folder.resolve("report.json"));
    }

    private void assertTheWeekIsWhole() {
        JsonNode report = JSON.readTree(folder.resolve("report.json").toFile());
        assertThat(report.path("asTheRegulationSays").asBoolean())
                .as(report.toPrettyString())
                .isTrue();
        assertThat(report.path("cases")).hasSize(10);
        for (JsonNode played : report.path("cases")) {
            Set<String> facts = new HashSet<>();
            played.path("facts")
                    .forEach(fact -> assertThat(facts.add(fact.path("source").asString()
                                    + fact.path("id").asString()))
                            .as("each fact once in %s", played.path("story"))
                            .isTrue());
            Set<String> posted = new HashSet<>();
            played.path("publications")
                    .forEach(text -> assertThat(posted.add(text.asString()))
                            .as("each text posted once in %s", played.path("story"))
                            .isTrue());
        }
    }
}
