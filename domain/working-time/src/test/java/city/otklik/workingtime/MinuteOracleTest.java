package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The engine against a walk minute by minute, on random timetables, starts and amounts: 200,000 triples in every build, ten
 * million with {@code -Pnightly}. A failure names its seed; {@code -Dotklik.seed=N} plays that timetable alone.
 */
class MinuteOracleTest {
    private static final int TRIPLES = Boolean.getBoolean("otklik.nightly") ? 10_000_000 : 200_000;
    private static final int STARTS = 50;
    private static final int AMOUNTS = 40;
    private static final int DAYS = 45;
    private static final long DAY = 86_400_000L;

    private long compared;

    @Test
    void agreesWithAWalkMinuteByMinute() {
        var only = Long.getLong("otklik.seed");
        if (only != null) {
            compareOneTimetable(only);
            return;
        }
        for (long seed = 494; compared < TRIPLES; seed++) {
            compareOneTimetable(seed);
        }
        assertThat(compared).isGreaterThanOrEqualTo(TRIPLES);
    }

    private void compareOneTimetable(long seed) {
        var random = new Random(seed);
        var first = someDay(random);
        var timetable = RandomTimetable.draw(random, first, DAYS);
        var oracle = new MinuteOracle(timetable, first, DAYS);
        int year = first.getYear();
        var calendar = timetable.builder().compiledYears(year, year + 1).build();
        for (int i = 0; i < STARTS; i++) {
            long start = oracle.start() + DAY + random.nextLong(oracle.end() - oracle.start() - 2 * DAY);
            // Every other start lies on a minute, where the edges are.
            start -= i % 2 == 0 ? start % 60_000 : 0;
            check(calendar.isWorking(start) == oracle.isOpen(start), seed, "isWorking", start, 0);
            long open = oracle.nextOpen(start);
            check(open < 0 || calendar.nextWorking(start) == open, seed, "nextWorking", start, 0);
            long last = oracle.previousOpen(start);
            check(last < 0 || calendar.previousWorking(start) == last, seed, "previousWorking", start, 0);
            compareForward(calendar, oracle, start, amounts(random, i), seed);
            compareBackward(calendar, oracle, start, amounts(random, i), seed);
        }
    }

    private static LocalDate someDay(Random random) {
        // Clocks change in March, April, October and November.
        var month = random.nextBoolean() ? Month.MARCH : Month.OCTOBER;
        return LocalDate.of(2018 + random.nextInt(12), month, 1 + random.nextInt(28));
    }

    private static long[] amounts(Random random, int start) {
        long[] amounts = new long[AMOUNTS / 2];
        for (int i = 0; i < amounts.length; i++) {
            long amount = 1 + random.nextLong((1 + random.nextInt(20)) * 8 * 3_600_000L);
            amounts[i] = start % 2 == 0 ? Math.max(60_000, amount - amount % 60_000) : amount;
        }
        Arrays.sort(amounts);
        return amounts;
    }

    private void compareForward(WorkingCalendar calendar, MinuteOracle oracle, long start, long[] amounts, long seed) {
        var walk = oracle.new Forward(start);
        for (long amount : amounts) {
            long expected = walk.reach(amount);
            check(calendar.between(start, walk.at()) == walk.counted(), seed, "between", start, walk.at());
            check(calendar.between(walk.at(), start) == -walk.counted(), seed, "between reversed", start, walk.at());
            if (expected < 0) {
                return;
            }
            check(calendar.add(start, amount) == expected, seed, "add", start, amount);
            compared++;
        }
    }

    private void compareBackward(WorkingCalendar calendar, MinuteOracle oracle, long due, long[] amounts, long seed) {
        var walk = oracle.new Backward(due);
        for (long amount : amounts) {
            long expected = walk.reach(amount);
            if (expected < 0) {
                return;
            }
            check(calendar.latestWithLeft(due, amount) == expected, seed, "latestWithLeft", due, amount);
            check(calendar.add(due, -amount) == expected, seed, "add negative", due, amount);
            compared++;
        }
    }

    /** Called millions of times, so the message is put together only when it is needed. */
    private static void check(boolean holds, long seed, String law, long start, long amount) {
        if (!holds) {
            throw new AssertionError("seed " + seed + ": " + law + " at " + start + " with " + amount);
        }
    }
}
