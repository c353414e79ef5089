package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.city.demo.DemoCity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFileTest {

    private static final List<String> WHOLE = List.of(
            "clock=/somewhere/clock",
            "registry=http://localhost:18086",
            "simulator=http://localhost:18090",
            "intake=http://localhost:18081",
            "routing=http://localhost:18082",
            "approval=http://localhost:18083",
            "publishing=http://localhost:18084",
            "sla=http://localhost:18085",
            "health.simulator=http://localhost:18090",
            "health.intake=http://localhost:19081",
            "health.routing=http://localhost:19082",
            "health.approval=http://localhost:19083",
            "health.publishing=http://localhost:19084",
            "health.sla=http://localhost:19085",
            "feed.bootstrap.servers=localhost:19095",
            "feed.sasl.mechanism=SCRAM-SHA-512",
            "log.bootstrap.servers=localhost:19095",
            "person.curator=secret");

    private static CityFile written(Path folder, List<String> lines) throws IOException {
        return CityFile.read(Files.write(folder.resolve("city.properties"), lines));
    }

    @Test
    void tellsWhereEverythingIsAndWhoMayLogIn(@TempDir Path folder) throws IOException {
        CityFile file = written(folder, WHOLE);
        DemoCity city = file.city();

        assertThat(file.health()).hasSize(6).containsEntry("sla", "http://localhost:19085");
        assertThat(file.clock()).isEqualTo(Path.of("/somewhere/clock"));
        assertThat(city.services()).hasSize(6).containsEntry("sla", "http://localhost:18085");
        assertThat(city.feedLogin())
                .containsOnlyKeys("bootstrap.servers", "sasl.mechanism")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
        assertThat(city.logLogin()).containsOnlyKeys("bootstrap.servers");
        assertThat(city.passwords()).containsOnlyKeys("curator");
    }

    @Test
    void aMissingLineIsNamed(@TempDir Path folder) throws IOException {
        for (String missing : WHOLE) {
            String name = missing.substring(0, missing.indexOf('='));
            boolean oneOfSeveral = name.startsWith("feed.");
            CityFile file = written(
                    folder, WHOLE.stream().filter(line -> !line.equals(missing)).toList());

            if (oneOfSeveral) {
                assertThat(file.city().feedLogin()).hasSize(1);
            } else {
                assertThatThrownBy(() -> {
                            file.clock();
                            file.health();
                            file.city();
                        })
                        .hasMessageContaining("city.properties")
                        .hasMessageContaining(name.replaceAll("\\..*", "."))
                        .hasMessageContaining("add");
            }
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> CityFile.read(folder.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere");
    }
}
