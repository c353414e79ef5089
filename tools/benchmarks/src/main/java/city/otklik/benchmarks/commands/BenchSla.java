package city.otklik.benchmarks.commands;

import city.otklik.benchmarks.sla.GrowthChart;
import city.otklik.benchmarks.sla.SlaBench;
import city.otklik.benchmarks.sla.SlaReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The clocks at scale, on a real broker, compared with schedulers on PostgreSQL. */
@Command(
        name = "sla",
        mixinStandardHelpOptions = true,
        description =
                "The clocks at scale: facts taken in, firing, restart, growth, compared with schedulers on PostgreSQL.")
final class BenchSla implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "Small sizes: shows that everything works, and no figure worth quoting.")
    private boolean quick;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Measure only these: intake, firing, burst, growth, restart, calendar, rivals.")
    private List<String> only = SlaBench.PARTS;

    @Option(
            names = "--size",
            split = ",",
            paramLabel = "NAME=NUMBER",
            description =
                    "Other sizes: warmUp, intakeCases, armed, dueSeconds, duePerSecond, atOnce, factsMeanwhile, open.")
    private Map<String, Integer> sizes = new LinkedHashMap<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures there too.")
    private @Nullable Path json;

    @Option(names = "--chart", paramLabel = "FILE", description = "Write the chart of cost against open cases there.")
    private @Nullable Path chart;

    @Override
    public Integer call() {
        // The measured clients would log every connection they make.
        System.setProperty("logback.configurationFile", "city/otklik/benchmarks/quiet-logback.xml");
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Set<String> parts = new LinkedHashSet<>(only);
        if (!SlaBench.PARTS.containsAll(parts)) {
            throw new ParameterException(
                    line, "--only takes some of " + String.join(", ", SlaBench.PARTS) + ", not " + only);
        }
        var out = line.getOut();
        Path home = Path.of(System.getProperty("otklik.home", "."), ".otklik", "bench");
        SlaBench bench = new SlaBench(home, quick, sizes, parts, figure -> {
            out.println(figure);
            out.flush();
        });
        SlaReport report = bench.run();
        out.println("\n" + report.markdown());
        if (json != null) {
            report.write(json);
        }
        GrowthChart drawn = bench.chart();
        if (chart != null && drawn != null) {
            drawn.write(chart);
        }
        return 0;
    }
}
