package city.otklik.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A figure comes with the machine it was measured on. */
class RunConditionsTest {

    @Test
    void everythingThatMattersIsListed() {
        var conditions = new RunConditions(
                Instant.parse("2026-11-25T00:20:00Z"), "Abacus 3000", 2, "A VM 25", "Linux 6 amd64", 0.5);
        assertThat(conditions.markdown()).isEqualTo("""
                        - date: 2026-11-25T00:20:00Z
                        - processor: Abacus 3000, 2 cores
                        - virtual machine: A VM 25
                        - kernel: Linux 6 amd64
                        - load average when the run began: 0.50
                        """);
    }

    @Test
    void thisMachineTellsThemAll() {
        var here = RunConditions.of(() -> Instant.parse("2026-11-25T00:20:00.123Z"));
        assertThat(here.startedAt()).isEqualTo("2026-11-25T00:20:00Z");
        assertThat(here.processor()).isNotBlank();
        assertThat(here.cores()).isPositive();
        assertThat(here.jdk()).contains(System.getProperty("java.runtime.version"));
        assertThat(here.kernel()).contains(System.getProperty("os.name"));
    }
}
