package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of working time, on timetables in zones with and without daylight saving. */
class WorkingTimeLawsTest {
    private static final long FIRST = LocalDate.of(2023, 1, 1).toEpochDay() * 86_400_000L;
    private static final long LAST = LocalDate.of(2028, 1, 1).toEpochDay() * 86_400_000L;
    private static final long A_MONTH = 200 * 3_600_000L;

    @Property
    void betweenUndoesAdd(
            @ForAll("calendars") WorkingTime time, @ForAll("instants") long start, @ForAll("amounts") long w) {
        assertThat(time.between(start, time.add(start, w))).isEqualTo(w);
    }

    @Property
    void betweenIsAdditiveAndSigned(
            @ForAll("calendars") WorkingTime time,
            @ForAll("instants") long a,
            @ForAll("instants") long b,
            @ForAll("instants") long c) {
        assertThat(time.between(a, b) + time.between(b, c)).isEqualTo(time.between(a, c));
        assertThat(time.between(b, a)).isEqualTo(-time.between(a, b));
    }

    @Property
    void addingInTwoStepsIsAddingAtOnce(
            @ForAll("calendars") WorkingTime time,
            @ForAll("instants") long start,
            @ForAll("positive") long v,
            @ForAll("positive") long w) {
        assertThat(time.add(time.add(start, v), w)).isEqualTo(time.add(start, v + w));
        assertThat(time.add(time.add(start, -v), -w)).isEqualTo(time.add(start, -v - w));
    }

    @Property
    void addIsMonotonic(
            @ForAll("calendars") WorkingTime time,
            @ForAll("instants") long a,
            @ForAll("instants") long b,
            @ForAll("amounts") long v,
            @ForAll("amounts") long w) {
        assertThat(time.add(Math.min(a, b), w)).isLessThanOrEqualTo(time.add(Math.max(a, b), w));
        assertThat(time.add(a, Math.min(v, w))).isLessThanOrEqualTo(time.add(a, Math.max(v, w)));
    }

    /** Reading 2. */
    @Property
    void aDueInstantIsTheEarliestAtWhichTheTermIsUsedUp(
            @ForAll("calendars") WorkingTime time, @ForAll("instants") long start, @ForAll("positive") long w) {
        long due = time.add(start, w);
        assertThat(time.between(start, due - 1)).isLessThan(w);
        assertThat(time.isWorking(due - 1)).isTrue();
    }

    /** Reading 3. */
    @Property
    void theDraftLimitIsTheLatestInstantWithThatMuchLeft(
            @ForAll("calendars") WorkingTime time, @ForAll("instants") long due, @ForAll("positive") long w) {
        long limit = time.latestWithLeft(due, w);
        assertThat(time.between(limit, due)).isEqualTo(w);
        assertThat(time.between(limit + 1, due)).isLessThan(w);
        assertThat(time.isWorking(limit)).isTrue();
        assertThat(time.latestWithLeft(due, 0)).isEqualTo(due);
        long after = time.latestWithLeft(due, -w);
        assertThat(time.between(due, after)).isEqualTo(w);
        assertThat(time.between(due, after + 1)).isGreaterThan(w);
    }

    @Property
    void openingsAndClosingsEncloseWorkingTime(@ForAll("calendars") WorkingTime time, @ForAll("instants") long at) {
        long open = time.nextWorking(at);
        assertThat(time.isWorking(open)).isTrue();
        assertThat(time.between(at, open)).isZero();
        assertThat(time.add(at, 0)).isEqualTo(open);
        assertThat(open == at).isEqualTo(time.isWorking(at));

        long last = time.previousWorking(at);
        assertThat(time.isWorking(last - 1)).isTrue();
        assertThat(time.between(last, at)).isZero();

        long end = time.intervalEnd(at);
        assertThat(time.between(open, end)).isEqualTo(end - open);
        long next = time.nextIntervalStart(at);
        assertThat(next).isGreaterThanOrEqualTo(time.isWorking(at) ? end : open);
        assertThat(time.isWorking(next)).isTrue();
    }

    @Property(tries = 300)
    void workingDaysAreCountedOneByOne(
            @ForAll("calendars") WorkingTime time, @ForAll("instants") long at, @ForAll("days") int n) {
        var day = time.dateOf(at);
        var counted = day;
        for (int left = Math.abs(n); left > 0; left -= worked(time, counted) ? 1 : 0) {
            counted = counted.plusDays(Integer.signum(n));
        }
        assertThat(time.plusWorkingDays(day, n)).isEqualTo(counted);
    }

    private static boolean worked(WorkingTime time, LocalDate date) {
        long start = MillisOfDates.startOf(time.zone(), date);
        return time.between(start, MillisOfDates.startOfNext(time.zone(), date)) > 0;
    }

    @Provide
    Arbitrary<WorkingTime> calendars() {
        return Arbitraries.integers().between(0, 199).map(Timetables.ALL::get);
    }

    @Provide
    Arbitrary<Long> instants() {
        return Arbitraries.longs().between(FIRST, LAST);
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(-A_MONTH, A_MONTH);
    }

    @Provide
    Arbitrary<Long> positive() {
        return Arbitraries.longs().between(1, A_MONTH);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.integers().between(-60, 60);
    }

    /** Drawn once: compiling a calendar costs more than asking it. Every third is a timeline of up to four versions. */
    private static final class Timetables {
        static final List<WorkingTime> ALL =
                LongStream.range(0, 200).mapToObj(Timetables::draw).toList();

        private static WorkingTime draw(long seed) {
            var random = new Random(seed);
            var zone = RandomTimetable.ZONES.get(random.nextInt(RandomTimetable.ZONES.size()));
            var calendar = calendar(random, zone);
            if (seed % 3 != 0) {
                return calendar;
            }
            var versions = new ArrayList<CalendarVersion>();
            versions.add(new CalendarVersion("drawn", "0", Instant.EPOCH, calendar));
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                var published = Instant.ofEpochMilli(random.nextLong(FIRST, LAST));
                versions.add(
                        random.nextInt(versions.size() + 1),
                        new CalendarVersion("drawn", "v" + i, published, calendar(random, zone)));
            }
            return CalendarTimeline.of(versions);
        }

        private static WorkingCalendar calendar(Random random, ZoneId zone) {
            return RandomTimetable.draw(random, zone, LocalDate.of(2023, 6, 1), 1000)
                    .builder()
                    .compiledYears(2022, 2029)
                    .build();
        }
    }
}
