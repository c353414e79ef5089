package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading 11: time used stays as it was counted, what is left runs on the new calendar. The laws hold as well, see there. */
class CalendarTimelineTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 3);
    private static final CalendarVersion FIRST = version("1", "2025-09-24T12:00", city().build());
    private static final CalendarVersion TUESDAY_OFF =
            version("2", "2026-03-02T15:00", city().holiday(TUESDAY).build());

    private static WorkingCalendarBuilder city() {
        return WorkingCalendar.builder(MOSCOW)
                .weekly(
                        "09:00-13:00 14:00-18:00",
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY)
                .compiledYears(2025, 2027);
    }

    private static CalendarVersion version(String name, String published, WorkingCalendar calendar) {
        return new CalendarVersion("kislovodsk", name, at(published), calendar);
    }

    @Test
    void aDayGivenOffWhileATermRunsMovesItsEnd() {
        var timeline = CalendarTimeline.of(List.of(FIRST, TUESDAY_OFF));
        var start = at("2026-03-02T09:00");
        assertThat(FIRST.calendar().add(start, Duration.ofHours(9))).isEqualTo(at("2026-03-03T10:00"));
        assertThat(timeline.add(start, Duration.ofHours(9))).isEqualTo(at("2026-03-04T10:00"));
        assertThat(timeline.latestWithLeft(at("2026-03-04T10:00"), Duration.ofHours(4)))
                .isEqualTo(at("2026-03-02T15:00"));
        assertThat(timeline.plusWorkingDays(TUESDAY.minusDays(1), 1)).isEqualTo(TUESDAY.plusDays(1));
        assertThat(timeline.versionAt(start.toEpochMilli())).isEqualTo("1");
        assertThat(timeline.versionAt(at("2026-03-02T15:00").toEpochMilli())).isEqualTo("2");
    }

    @Test
    void timeAlreadyUsedStaysUsedWhenItsDayIsTakenAwayAfterwards() {
        var withdrawn = version(
                "2", "2026-03-02T15:00", city().holiday(TUESDAY.minusDays(1)).build());
        var timeline = firstOnly().with(withdrawn);
        // Five hours were counted on Monday before the change; none after it.
        assertThat(timeline.between(at("2026-03-02T09:00"), at("2026-03-03T00:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(timeline.add(at("2026-03-02T09:00"), Duration.ofHours(9))).isEqualTo(at("2026-03-03T13:00"));
        assertThat(timeline.intervalEnd(at("2026-03-02T14:30").toEpochMilli()))
                .isEqualTo(at("2026-03-02T15:00").toEpochMilli());
    }

    @Test
    void aVersionPublishedAtMidnightSaysNothingAboutTheDayBefore() {
        var nextDay = version(
                "2",
                "2026-03-04T00:00",
                city().holiday(TUESDAY).holiday(TUESDAY.plusDays(1)).build());
        var timeline = firstOnly().with(nextDay);
        assertThat(timeline.day(TUESDAY).worked()).isTrue();
        assertThat(timeline.day(TUESDAY.plusDays(1)).worked()).isFalse();
        assertThat(timeline.endOfWorkingDay(TUESDAY.plusDays(1)))
                .isEqualTo(at("2026-03-03T18:00").toEpochMilli());
    }

    @Test
    void versionsMayArriveInAnyOrderAndTwice() {
        var third = version("3", "2026-03-10T15:00", city().build());
        var ordered = CalendarTimeline.of(List.of(FIRST, TUESDAY_OFF, third));
        var random = new Random(3);
        for (int i = 0; i < 20; i++) {
            var shuffled = new ArrayList<>(List.of(FIRST, TUESDAY_OFF, third, TUESDAY_OFF));
            Collections.shuffle(shuffled, random);
            assertThat(CalendarTimeline.of(shuffled).versions()).isEqualTo(ordered.versions());
        }
        assertThat(ordered.latest()).isEqualTo(third);
    }

    @Test
    void timeAcrossSeamsIsTheSumOfItsParts() {
        var random = new Random(4);
        long first = at("2025-01-01T00:00").toEpochMilli();
        for (int round = 0; round < 200; round++) {
            var versions = new ArrayList<CalendarVersion>();
            for (int i = 0; i < 4; i++) {
                var seam = Instant.ofEpochMilli(first + random.nextLong(400 * 86_400_000L));
                var calendar = RandomTimetable.draw(random, MOSCOW, LocalDate.of(2025, 1, 1), 400)
                        .builder()
                        .compiledYears(2024, 2026)
                        .build();
                versions.add(new CalendarVersion("drawn", "v" + i, seam, calendar));
            }
            var timeline = CalendarTimeline.of(versions);
            for (int i = 0; i < 50; i++) {
                long from = first + random.nextLong(400 * 86_400_000L);
                long to = from + random.nextLong(100 * 86_400_000L);
                assertThat(timeline.between(from, to)).isEqualTo(sumOfParts(timeline.versions(), from, to));
                assertThat(timeline.isWorking(from)).isEqualTo(sumOfParts(timeline.versions(), from, from + 1) == 1);
            }
        }
    }

    private static long sumOfParts(List<CalendarVersion> versions, long from, long to) {
        long sum = 0;
        for (int i = 0; i < versions.size(); i++) {
            long starts =
                    i == 0 ? Long.MIN_VALUE : versions.get(i).publishedAt().toEpochMilli();
            long ends = i + 1 == versions.size()
                    ? Long.MAX_VALUE
                    : versions.get(i + 1).publishedAt().toEpochMilli();
            long first = Math.max(from, starts);
            long last = Math.min(to, ends);
            sum += first < last ? versions.get(i).calendar().between(first, last) : 0;
        }
        return sum;
    }

    private static CalendarTimeline firstOnly() {
        return CalendarTimeline.of(FIRST);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
