package city.otklik.benchmarks.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Every part checks its own work; at small sizes it does so in a minute. */
class SlaBenchTest {

    @TempDir
    private Path home;

    private final List<String> progress = new ArrayList<>();

    private SlaBench bench(Set<String> parts) {
        return new SlaBench(home, true, Map.of(), parts, progress::add);
    }

    @Test
    void factsAreTakenInAndDeadlinesFireAtSmallSizes() {
        SlaReport report = bench(Set.of("intake", "firing", "burst")).run();

        assertThat(report.figures()).hasSameSizeAs(progress).hasSize(6);
        assertThat(report.figures())
                .allSatisfy(figure -> assertThat(figure.value()).isPositive().isFinite());
        assertThat(report.markdown()).contains("firing lag", "190 due at 50/s, none early", "due at one instant");
    }

    @Test
    @EnabledIfSystemProperty(named = "otklik.nightly", matches = "true")
    void aCityGrowsRestartsAndChangesItsCalendarAtSmallSizes() {
        SlaBench bench = bench(Set.of("growth", "restart", "calendar"));

        SlaReport report = bench.run();

        assertThat(report.figures()).hasSameSizeAs(progress).hasSize(8);
        assertThat(report.markdown()).contains("restart with 2,000 open cases", "a tenth of them moved");
        assertThat(bench.chart()).isNotNull();
    }
}
