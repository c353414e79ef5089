package city.otklik.benchmarks.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlaBenchTest {

    @TempDir
    private Path home;

    @Test
    void everyPartDoesItsWorkAtSmallSizes() {
        Set<String> parts = new LinkedHashSet<>(SlaBench.PARTS);
        parts.remove("rivals");
        List<String> progress = new ArrayList<>();
        SlaBench bench = new SlaBench(home, true, Map.of(), parts, progress::add);

        SlaReport report = bench.run();

        assertThat(report.figures()).hasSameSizeAs(progress).hasSizeGreaterThanOrEqualTo(13);
        assertThat(report.figures())
                .allSatisfy(figure -> assertThat(figure.value()).isFinite());
        assertThat(report.markdown()).contains("firing lag", "restart with 2,000 open cases", "change of calendar");
        assertThat(bench.chart()).isNotNull();
    }
}
