package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.files.PackagedCalendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A calendar has no ends: beyond the compiled years, and beyond the years that name dates, it is still right. */
class EndlessTimeTest {
    private static final long CYCLE = 146_097 * 86_400_000L;
    private static final long HOUR = 3_600_000L;

    private static final WorkingCalendar CITY = PackagedCalendars.kislovodsk().compile();

    private static WorkingCalendar berlin(int firstYear, int lastYear) {
        return WorkingCalendar.builder(ZoneId.of("Europe/Berlin"))
                .weekly("00:30-02:45 14:00-24:00", DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY)
                .holiday(LocalDate.of(2031, 6, 5))
                .compiledYears(firstYear, lastYear)
                .build();
    }

    @Test
    void theCompiledYearsMakeNoDifference() {
        var random = new Random(1);
        var wide = berlin(1850, 2250);
        var narrow = berlin(2020, 2021);
        for (int i = 0; i < 2_000; i++) {
            if (i % 500 == 0) {
                narrow = berlin(2020 + i / 50, 2021 + i / 50);
            }
            long a = random.nextLong(-60L * 365 * 24 * HOUR, 200L * 365 * 24 * HOUR);
            long b = random.nextLong(-60L * 365 * 24 * HOUR, 200L * 365 * 24 * HOUR);
            long w = random.nextLong(-100_000 * HOUR, 100_000 * HOUR);
            assertThat(narrow.add(a, w)).isEqualTo(wide.add(a, w));
            assertThat(narrow.between(a, b)).isEqualTo(wide.between(a, b));
            assertThat(narrow.nextWorking(a)).isEqualTo(wide.nextWorking(a));
            assertThat(narrow.previousWorking(a)).isEqualTo(wide.previousWorking(a));
            assertThat(narrow.intervalEnd(a)).isEqualTo(wide.intervalEnd(a));
            assertThat(narrow.isWorking(a)).isEqualTo(wide.isWorking(a));
            var day = narrow.dateOf(a);
            int n = random.nextInt(-20_000, 20_000);
            assertThat(narrow.plusWorkingDays(day, n)).isEqualTo(wide.plusWorkingDays(day, n));
        }
    }

    @Test
    void farYearsRepeatEveryFourHundredYears() {
        var random = new Random(2);
        var time = berlin(2020, 2021);
        long base = LocalDate.of(2450, 1, 1).toEpochDay() * 86_400_000L;
        for (int i = 0; i < 2_000; i++) {
            long a = base + random.nextLong(300L * 365 * 24 * HOUR);
            long moved = (1 + random.nextInt(1_000)) * CYCLE;
            long w = random.nextLong(1, 1_000 * HOUR);
            assertThat(time.add(a + moved, w)).isEqualTo(time.add(a, w) + moved);
            assertThat(time.add(a + moved, -w)).isEqualTo(time.add(a, -w) + moved);
            assertThat(time.between(a + moved, time.add(a + moved, w))).isEqualTo(w);
            assertThat(time.isWorking(a + moved)).isEqualTo(time.isWorking(a));
            assertThat(time.intervalEnd(a + moved)).isEqualTo(time.intervalEnd(a) + moved);
            assertThat(time.between(a, a + moved) * CYCLE).isEqualTo(time.between(a, a + CYCLE) * moved);
        }
    }

    @Test
    void aDatedDayDoesNotRepeatInFarYears() {
        var daily = WorkingCalendar.builder(ZoneId.of("UTC"))
                .weekly("09:00-17:00", DayOfWeek.values())
                .holiday(LocalDate.of(2399, 12, 31))
                .build();
        long nine = LocalDate.of(3199, 12, 31).toEpochDay() * 24 * HOUR + 9 * HOUR;
        assertThat(daily.add(nine, 8 * HOUR)).isEqualTo(nine + 8 * HOUR);
        assertThat(daily.isWorking(nine - 800L * 146_097 / 400 * 24 * HOUR)).isFalse();
    }

    @Test
    void aTermOfCenturiesIsUsedUpExactly() {
        long start = LocalDate.of(2026, 3, 3).toEpochDay() * 86_400_000L;
        for (long w = HOUR; w < Long.MAX_VALUE / 64; w *= 3) {
            assertThat(CITY.between(start, CITY.add(start, w))).isEqualTo(w);
            assertThat(CITY.between(start, CITY.add(start, -w))).isEqualTo(-w);
            assertThat(CITY.between(CITY.latestWithLeft(start, w), start)).isEqualTo(w);
            assertThat(CITY.between(start, CITY.add(start, w) - 1)).isEqualTo(w - 1);
        }
    }

    @Test
    void theEndsOfTheNumbersAreNotTheEndOfTheProgram() {
        long[] edges = {Long.MIN_VALUE, Long.MIN_VALUE + 1, -1, 0, Long.MAX_VALUE - 1, Long.MAX_VALUE};
        for (long at : edges) {
            assertThat(CITY.add(at, Long.MAX_VALUE)).isEqualTo(WorkingTime.NEVER);
            assertThat(CITY.add(at, Long.MIN_VALUE)).isEqualTo(WorkingTime.NEVER_BEFORE);
            assertThat(CITY.latestWithLeft(at, Long.MIN_VALUE)).isEqualTo(WorkingTime.NEVER);
            assertThat(CITY.nextWorking(at)).isGreaterThanOrEqualTo(at);
            assertThat(CITY.previousWorking(at)).isLessThanOrEqualTo(at);
            assertThat(CITY.intervalEnd(at)).isGreaterThanOrEqualTo(at);
            assertThat(CITY.nextIntervalStart(at)).isGreaterThanOrEqualTo(at);
            assertThat(CITY.provisional(at, at)).isTrue();
            assertThat(CITY.between(at, at)).isZero();
        }
        assertThat(CITY.plusWorkingDays(LocalDate.MAX, 1)).isEqualTo(LocalDate.MAX);
        assertThat(CITY.plusWorkingDays(LocalDate.MIN, -1)).isEqualTo(LocalDate.MIN);
        assertThat(CITY.endOfWorkingDay(LocalDate.MAX)).isPositive();
        assertThat(CITY.endOfWorkingDay(LocalDate.MIN)).isNegative();
    }

    @Test
    void whereNobodyEverWorksNothingIsEverUsedUp() {
        var time = WorkingCalendar.builder(ZoneId.of("UTC")).build();
        assertThat(time.add(0, 1)).isEqualTo(WorkingTime.NEVER);
        assertThat(time.add(0, -1)).isEqualTo(WorkingTime.NEVER_BEFORE);
        assertThat(time.nextWorking(0)).isEqualTo(WorkingTime.NEVER);
        assertThat(time.previousWorking(0)).isEqualTo(WorkingTime.NEVER_BEFORE);
        assertThat(time.intervalEnd(0)).isEqualTo(WorkingTime.NEVER);
        assertThat(time.nextIntervalStart(0)).isEqualTo(WorkingTime.NEVER);
        assertThat(time.between(0, Long.MAX_VALUE)).isZero();
        assertThat(time.plusWorkingDays(LocalDate.EPOCH, 1)).isEqualTo(LocalDate.MAX);
    }

    @Test
    void aSingleWorkingDateIsAllThereIs() {
        var date = LocalDate.of(2026, 3, 3);
        var time = WorkingCalendar.builder(ZoneId.of("UTC"))
                .override(date, DayHours.parse("09:00-18:00"))
                .build();
        long nine = date.toEpochDay() * 86_400_000L + 9 * HOUR;
        assertThat(time.add(0, 9 * HOUR)).isEqualTo(nine + 9 * HOUR);
        assertThat(time.add(0, 9 * HOUR + 1)).isEqualTo(WorkingTime.NEVER);
        assertThat(time.latestWithLeft(Long.MAX_VALUE, 9 * HOUR)).isEqualTo(nine);
        assertThat(time.plusWorkingDays(LocalDate.EPOCH, 1)).isEqualTo(date);
        assertThat(time.plusWorkingDays(LocalDate.EPOCH, 2)).isEqualTo(LocalDate.MAX);
    }
}
