package city.otklik.benchmarks.commands;

import city.otklik.benchmarks.report.RunConditions;
import city.otklik.benchmarks.worktime.ContenderKind;
import city.otklik.benchmarks.worktime.Heat;
import city.otklik.benchmarks.worktime.WorktimeReport;
import city.otklik.benchmarks.worktime.WorktimeRun;
import city.otklik.time.CityClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Adding and measuring working time, by us and by others. */
@Command(
        name = "worktime",
        mixinStandardHelpOptions = true,
        description = "Adding and measuring working time, in nanoseconds and bytes an operation; some four minutes.")
final class BenchWorktime implements Callable<Integer> {

    private static final int ASKED_AT_THE_GATE = 2_000;

    @Option(names = "--quick", description = "One second each: an order of magnitude only.")
    private boolean quick;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the tables to this file, too, as Markdown.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException, RunnerException {
        var conditions = RunConditions.of(CityClock.wall());
        for (var heat : Heat.all()) {
            var wrong = heat.wrongAnswers(ASKED_AT_THE_GATE);
            if (!wrong.isEmpty()) {
                System.err.println(
                        wrong.size() + " wrong answers in \"" + heat.title() + "\", the first: " + wrong.getFirst());
                return 1;
            }
        }
        var tables = new WorktimeReport();
        for (var heat : Heat.all()) {
            tables.add(heat, (quick ? WorktimeRun.QUICK : WorktimeRun.WHOLE).time(heat));
        }
        tables.otherwise(List.of(ContenderKind.values()));
        var text = conditions.markdown() + "\n" + tables.markdown();
        System.out.println("\n" + text);
        if (report != null) {
            Files.writeString(report, text, StandardCharsets.UTF_8);
        }
        return 0;
    }
}
