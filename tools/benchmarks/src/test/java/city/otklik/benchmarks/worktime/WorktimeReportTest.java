package city.otklik.benchmarks.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table compares all with ours. */
class WorktimeReportTest {

    private static final Heat HEAT = new Heat(
            "add", OfficeHours.CITY, Term.NINE_HOURS, List.of(ContenderKind.OTKLIK, ContenderKind.INTEGER_MINUTES));

    @Test
    void oursCountsAsOneAndCpuTimeIsThatOfASecond() {
        var report = new WorktimeReport();
        report.add(
                HEAT,
                List.of(
                        new Measured(ContenderKind.OTKLIK, 10, 0.25, 0.0001, 6, 6),
                        new Measured(ContenderKind.INTEGER_MINUTES, 3_210, Double.NaN, 8, 3, 6)));
        assertThat(report.markdown()).isEqualTo("""
                        | add, 9 hours, the city's calendar | ns/op | ± ns | times ours | B/op | CPU-s per s |
                        | --------------------------------- | ----: | ---: | ---------: | ---: | ----------: |
                        | Otklik                            |  10.0 |  0.3 |        1.0 |    0 |        1.00 |
                        | per-minute loop, integers         | 3,210 |    - |        321 |    8 |        0.50 |

                        """);
    }

    @Test
    void whoComputesOtherwiseIsNamedWithTheReason() {
        var report = new WorktimeReport();
        report.otherwise(List.of(ContenderKind.OTKLIK, ContenderKind.JBPM));
        assertThat(report.markdown()).startsWith("jBPM").contains("no lunch").hasLineCount(1);
    }
}
