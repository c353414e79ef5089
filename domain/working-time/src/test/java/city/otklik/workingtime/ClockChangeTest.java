package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where clocks change, working time is real time; local times that do not exist or exist twice are placed as the JDK does. */
class ClockChangeTest {
    @ParameterizedTest
    @CsvSource({
        // Berlin, 29.03.2026: 02:00 to 03:00 does not exist.
        "Europe/Berlin, 2026-03-29, 00:00-24:00, 1380",
        "Europe/Berlin, 2026-03-29, 01:00-04:00, 120",
        "Europe/Berlin, 2026-03-29, 02:00-02:30, 30",
        "Europe/Berlin, 2026-03-29, 02:30-03:15, 0",
        // The first interval moves into the second: what both cover counts once.
        "Europe/Berlin, 2026-03-29, 02:00-02:30 03:10-04:00, 60",
        "Europe/Berlin, 2026-03-29, 02:00-03:00 03:00-04:00, 60",
        // Berlin, 25.10.2026: 02:00 to 03:00 exists twice; the first one is meant.
        "Europe/Berlin, 2026-10-25, 00:00-24:00, 1500",
        "Europe/Berlin, 2026-10-25, 01:30-02:30, 60",
        "Europe/Berlin, 2026-10-25, 01:30-03:30, 180",
        // Lord Howe changes by half an hour; Havana at midnight.
        "Australia/Lord_Howe, 2026-10-04, 00:00-24:00, 1410",
        "Australia/Lord_Howe, 2026-04-05, 00:00-24:00, 1470",
        "America/Havana, 2026-03-08, 00:00-24:00, 1380",
        "America/Havana, 2026-03-08, 00:30-02:30, 60",
        "Europe/Moscow, 2026-03-29, 00:00-24:00, 1440",
    })
    void aDayHasTheMinutesItReallyHas(ZoneId zone, LocalDate date, String hours, long minutes) {
        var calendar = WorkingCalendar.builder(zone)
                .override(date, DayHours.parse(hours))
                .compiledYears(2026, 2026)
                .build();
        long from = MillisOfDates.startOf(zone, date.minusDays(1));
        assertThat(calendar.between(from, from + 3 * 86_400_000L)).isEqualTo(minutes * 60_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-27T16:00, 2026-03-30T10:00",
        "2026-10-23T16:00, 2026-10-26T10:00",
    })
    void aTermOverAWeekendOfChangingClocksEndsAtTheSameLocalTime(LocalDateTime start, LocalDateTime due) {
        var zone = ZoneId.of("Europe/Berlin");
        var calendar = WorkingCalendar.builder(zone)
                .weekly("09:00-18:00", DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
                .build();
        var from = start.atZone(zone).toInstant();
        assertThat(calendar.add(from.toEpochMilli(), 3 * 3_600_000L))
                .isEqualTo(due.atZone(zone).toInstant().toEpochMilli());
    }
}
