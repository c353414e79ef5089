package city.otklik.benchmarks.worktime;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.SplittableRandom;

/**
 * What every contender is asked, the same for all: starts spread evenly over the minutes of 2020 to 2026, by day and by night;
 * amounts by the {@link Term}; for measuring, ends from a minute to 42 days of the wall's time after the start, the logarithm
 * uniform. Whole minutes, since some contenders know no less. In milliseconds.
 */
public final class Questions {

    private static final long MILLIS_A_MINUTE = 60_000;
    private static final long FIRST_MINUTE = LocalDate.of(2020, 1, 1).toEpochDay() * 1440;
    private static final long LIMIT_MINUTE = LocalDate.of(2027, 1, 1).toEpochDay() * 1440;
    private static final long SIX_WEEKS = 42 * 1440;

    private final long[] starts;
    private final long[] amounts;
    private final long[] ends;

    /** Draws that many questions; the same seed draws the same ones. */
    public Questions(Term term, int count, long seed) {
        var random = new SplittableRandom(seed);
        long moscow = ZoneOffset.ofHours(3).getTotalSeconds() / 60;
        starts = new long[count];
        amounts = new long[count];
        ends = new long[count];
        for (int i = 0; i < count; i++) {
            starts[i] = (random.nextLong(FIRST_MINUTE, LIMIT_MINUTE) - moscow) * MILLIS_A_MINUTE;
            amounts[i] = term.minutes(random) * MILLIS_A_MINUTE;
            ends[i] = starts[i] + Term.logUniform(random, SIX_WEEKS) * MILLIS_A_MINUTE;
        }
    }

    int count() {
        return starts.length;
    }

    long start(int question) {
        return starts[question];
    }

    long amount(int question) {
        return amounts[question];
    }

    long end(int question) {
        return ends[question];
    }
}
