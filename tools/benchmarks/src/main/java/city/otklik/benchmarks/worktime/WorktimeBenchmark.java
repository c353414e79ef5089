package city.otklik.benchmarks.worktime;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One question an invocation, the questions in a circle. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WorktimeBenchmark {

    /** More than a branch predictor can learn, few enough that the slowest contender sees all. */
    private static final int COUNT = 1 << 14;

    static final long SEED = 494;

    /** Who is asked. */
    @Param("OTKLIK")
    public ContenderKind contender = ContenderKind.OTKLIK;

    /** About whose hours. */
    @Param("CITY")
    public OfficeHours office = OfficeHours.CITY;

    /** For what amounts. */
    @Param("MIXED")
    public Term term = Term.MIXED;

    private Contender asked = ContenderKind.OTKLIK.prepare(OfficeHours.CITY);
    private Questions questions = new Questions(Term.MIXED, COUNT, SEED);
    private int next;

    /** Prepares the contender and the questions. */
    @Setup
    public void prepare() {
        asked = contender.prepare(office);
        questions = new Questions(term, COUNT, SEED);
    }

    /** Adds working time. */
    @Benchmark
    public long add() {
        int question = next++ & (COUNT - 1);
        return asked.add(questions.start(question), questions.amount(question));
    }

    /** Measures working time. */
    @Benchmark
    public long between() {
        int question = next++ & (COUNT - 1);
        return asked.between(questions.start(question), questions.end(question));
    }
}
