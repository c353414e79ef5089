package city.otklik.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands find the city that runs, whatever its ports; what is said explicitly comes first. */
class RunningCityTest {

    @TempDir
    Path folder;

    @Command(name = "otklik")
    private static final class Asking implements Runnable {
        @Option(names = "--brokers", defaultValue = "127.0.0.1:9092")
        private String brokers = "";

        @Option(names = "--sla", defaultValue = "http://127.0.0.1:8085")
        private String sla = "";

        @Option(names = "--rule", defaultValue = "any")
        private String rule = "";

        @Override
        public void run() {
            // Its options are looked at.
        }
    }

    @BeforeEach
    void runs() {
        Map<String, String> services = Map.of("sla", "http://127.0.0.1:21085", "intake", "http://127.0.0.1:21081");
        RunningCity.write(folder, "127.0.0.1:21092", "http://127.0.0.1:21086/apis", services);
    }

    private Asking asked(Map<String, String> environment, String... line) {
        Asking asking = new Asking();
        new CommandLine(asking)
                .setDefaultValueProvider(RunningCity.in(folder, environment))
                .execute(line);
        return asking;
    }

    @Test
    void itsAddressesAreFoundWhereNothingElseIsSaid() {
        Asking asked = asked(Map.of());

        assertThat(asked.brokers).isEqualTo("127.0.0.1:21092");
        assertThat(asked.sla).isEqualTo("http://127.0.0.1:21085");
        assertThat(asked.rule).isEqualTo("any");
        assertThat(RunningCity.in(folder, Map.of()).of("intake")).isEqualTo("http://127.0.0.1:21081");
    }

    @Test
    void anOptionAndTheEnvironmentComeFirst() {
        Asking asked = asked(Map.of("SLA_URL", "http://sla.city"), "--brokers=broker.city:9092");

        assertThat(asked.brokers).isEqualTo("broker.city:9092");
        assertThat(asked.sla).as("the option's own default reads the variable").isEqualTo("http://127.0.0.1:8085");
    }

    @Test
    void theUsualPortsCountOnceItHasStopped() {
        RunningCity.forget(folder);

        assertThat(asked(Map.of()).brokers).isEqualTo("127.0.0.1:9092");
        assertThat(RunningCity.in(folder, Map.of()).of("sla")).isEqualTo("http://127.0.0.1:8085");
    }
}
