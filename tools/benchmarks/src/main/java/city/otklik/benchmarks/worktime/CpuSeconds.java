package city.otklik.benchmarks.worktime;

import city.otklik.benchmarks.report.CpuTime;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Sums the processor time of the measured iterations, in the process that is measured. */
public final class CpuSeconds implements InternalProfiler {

    /** The name of the figure among a result's secondary ones. */
    static final String LABEL = "cpu.seconds";

    private double before;

    @Override
    public String getDescription() {
        return "CPU-seconds of the measured process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = CpuTime.seconds();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of(new ScalarResult(LABEL, CpuTime.seconds() - before, "s", AggregationPolicy.SUM));
    }
}
