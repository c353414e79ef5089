package city.otklik.benchmarks.worktime;

import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.WorkingTime;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Working time added and measured. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorktimeBenchmark {

    private static final int QUESTIONS = 1 << 12;
    private static final long FIRST = 1_577_836_800_000L;
    private static final long SPAN = 7 * 365 * 86_400_000L;

    private final WorkingTime ours = WorkingCalendar.builder(ZoneId.of("Europe/Moscow"))
            .weekly(
                    "09:00-13:00 14:00-18:00",
                    DayOfWeek.MONDAY,
                    DayOfWeek.TUESDAY,
                    DayOfWeek.WEDNESDAY,
                    DayOfWeek.THURSDAY,
                    DayOfWeek.FRIDAY)
            .build();
    private final long[] starts =
            new SplittableRandom(1).longs(QUESTIONS, FIRST, FIRST + SPAN).toArray();
    private int next;

    @Benchmark
    public long add() {
        next = (next + 1) & (QUESTIONS - 1);
        return ours.add(starts[next], 32_400_000);
    }
}
