package city.otklik.benchmarks.worktime;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;

/**
 * What one contender came to.
 *
 * @param contender who
 * @param nanos nanoseconds an operation, on average
 * @param error half of the 99.9 % confidence interval of that
 * @param bytes bytes allocated an operation
 * @param cpuSeconds processor time of the measured iterations, compiler and collector included
 * @param wallSeconds how long those iterations were to take
 */
public record Measured(
        ContenderKind contender, double nanos, double error, double bytes, double cpuSeconds, double wallSeconds) {

    static Measured of(RunResult result) {
        var score = result.getPrimaryResult();
        var settings = result.getParams();
        long iterations = (long) settings.getForks() * settings.getMeasurement().getCount();
        return new Measured(
                ContenderKind.valueOf(settings.getParam("contender")),
                score.getScore(),
                score.getScoreError(),
                secondary(result, "gc.alloc.rate.norm"),
                secondary(result, CpuSeconds.LABEL),
                iterations * settings.getMeasurement().getTime().convertTo(TimeUnit.MILLISECONDS) / 1e3);
    }

    private static double secondary(RunResult result, String label) {
        return Objects.requireNonNull(result.getSecondaryResults().get(label), label)
                .getScore();
    }
}
