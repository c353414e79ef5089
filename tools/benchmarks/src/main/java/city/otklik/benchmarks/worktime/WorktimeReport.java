package city.otklik.benchmarks.worktime;

import city.otklik.benchmarks.report.ResultTable;
import java.util.List;
import java.util.Locale;

/** The results of the heats as tables with ratios. */
public final class WorktimeReport {

    private final StringBuilder text = new StringBuilder();

    /** Adds one heat; ours is the first and counts as 1. */
    public void add(Heat heat, List<Measured> results) {
        var table = new ResultTable(heat.title(), "ns/op", "± ns", "times ours", "B/op", "CPU-s per s");
        double ours = results.getFirst().nanos();
        for (var result : results) {
            table.row(
                    result.contender().title(),
                    figure(result.nanos()),
                    figure(result.error()),
                    figure(result.nanos() / ours),
                    String.format(Locale.ROOT, "%,.0f", result.bytes()),
                    String.format(Locale.ROOT, "%.2f", result.cpuSeconds() / result.wallSeconds()));
        }
        text.append(table.markdown()).append('\n');
    }

    /** What contenders are known to compute otherwise. */
    public void otherwise(List<ContenderKind> contenders) {
        for (var contender : contenders) {
            if (!contender.otherwise().isEmpty()) {
                text.append(contender.title())
                        .append(": ")
                        .append(contender.otherwise())
                        .append(".\n");
            }
        }
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
    }

    /** The tables in Markdown. */
    public String markdown() {
        return text.toString();
    }
}
