package city.otklik.benchmarks.worktime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long JMH takes over each contender.
 *
 * @param forks processes, one after the other
 * @param warmups iterations of a second that do not count, in each process
 * @param iterations iterations of a second that count
 */
public record WorktimeRun(int forks, int warmups, int iterations) {

    /** Enough for figures to quote: two processes of five seconds for each contender. */
    public static final WorktimeRun WHOLE = new WorktimeRun(2, 2, 3);

    /** Enough to see an order of magnitude. */
    public static final WorktimeRun QUICK = new WorktimeRun(1, 1, 1);

    /**
     * Times all contenders of a heat, each in processes of its own.
     *
     * @throws RunnerException when a process fails
     */
    public List<Measured> time(Heat heat) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("^" + WorktimeBenchmark.class.getName() + "\\." + heat.operation() + "$")
                        .param("contender", heat.parameters())
                        .param("office", heat.office().name())
                        .param("term", heat.term().name())
                        .forks(forks)
                        .warmupIterations(warmups)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .jvmArgs("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuSeconds.class)
                        .build())
                .run();
        List<Measured> measured = new ArrayList<>();
        results.forEach(result -> measured.add(Measured.of(result)));
        return measured;
    }
}
