package city.otklik.benchmarks.commands;

import city.otklik.benchmarks.worktime.WorktimeBenchmark;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import picocli.CommandLine.Command;

/** Adding and measuring working time, by us and by others. */
@Command(
        name = "worktime",
        mixinStandardHelpOptions = true,
        description = "Adding and measuring working time, in nanoseconds and bytes an operation.")
final class BenchWorktime implements Callable<Integer> {

    @Override
    public Integer call() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(WorktimeBenchmark.class.getName())
                        .build())
                .run();
        return 0;
    }
}
