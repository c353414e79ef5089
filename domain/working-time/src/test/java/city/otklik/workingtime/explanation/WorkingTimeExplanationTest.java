package city.otklik.workingtime.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.CalendarTimeline;
import city.otklik.workingtime.CalendarVersion;
import city.otklik.workingtime.WorkingCalendar;
import city.otklik.workingtime.WorkingTime;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorkingTimeExplanationTest {
    private static final WorkingCalendar CITY = PackagedCalendars.kislovodsk().compile();
    private static final Duration NINE_HOURS = Duration.ofHours(9);

    @Test
    void tellsLineByLineWhyTheAnswerIsDueWhenItIs() {
        var explanation = ofAdding(CITY, at("2026-03-06T16:00"), NINE_HOURS);
        assertThat(explanation.to()).isEqualTo(at("2026-03-10T17:00"));
        assertThat(explanation.render(Language.RUSSIAN)).isEqualTo("""
                пт 06.03.2026 16:00–18:00 рабочее время 2 ч, всего 2 ч
                пт 06.03.2026 18:00–сб 07.03.2026 00:00 вне рабочего времени
                сб 07.03.2026 выходной
                вс 08.03.2026 праздник: Международный женский день (ТК РФ, ст. 112)
                пн 09.03.2026 перенесённый выходной с 08.03.2026 (ТК РФ, ст. 112, ч. 2)
                вт 10.03.2026 00:00–09:00 вне рабочего времени
                вт 10.03.2026 09:00–13:00 рабочее время 4 ч, всего 6 ч
                вт 10.03.2026 13:00–14:00 перерыв, не рабочее время
                вт 10.03.2026 14:00–17:00 рабочее время 3 ч, всего 9 ч
                """);
    }

    @Test
    void speaksEnglishAndNamesTheVersionWhereItChanges() {
        var first = new CalendarVersion("kislovodsk", "2025-1", at("2025-09-24T12:00"), CITY);
        var second = new CalendarVersion("kislovodsk", "2026-1", at("2026-04-30T15:30"), CITY);
        var timeline = CalendarTimeline.of(List.of(second, first));
        var explanation = ofAdding(timeline, at("2026-04-30T14:30"), Duration.ofMinutes(150));
        assertThat(explanation.render(Language.ENGLISH)).isEqualTo("""
                Thu 30.04.2026 14:30–15:30 working time 1 h, in all 1 h; short day: Предпраздничный день (ТК РФ, ст. 95) [calendar 2025-1]
                Thu 30.04.2026 15:30–17:00 working time 1 h 30 min, in all 2 h 30 min; short day: Предпраздничный день (ТК РФ, ст. 95) [calendar 2026-1]
                """);
    }

    @Test
    void aProvisionalTermSaysSo() {
        var explanation = ofAdding(CITY, at("2026-12-30T10:00"), NINE_HOURS);
        assertThat(explanation.provisional()).isTrue();
        assertThat(explanation.render(Language.RUSSIAN)).contains("Предварительно", "год ещё не утверждён");
        assertThat(explanation.render(Language.ENGLISH)).contains("Provisional", "year not published yet");
    }

    @Test
    void theLinesCoverTheStretchWithoutGapAndAddUpToItsWorkingTime() {
        var random = new Random(6);
        long base = at("2023-01-01T00:00").toEpochMilli();
        for (int i = 0; i < 500; i++) {
            var from = Instant.ofEpochMilli(base + random.nextLong(4 * 365 * 86_400_000L));
            var to = from.plusMillis(random.nextLong(30 * 86_400_000L));
            assertCovers(WorkingTimeExplanation.ofSpan(CITY, to, from), CITY, from, to);
        }
    }

    private static void assertCovers(WorkingTimeExplanation explanation, WorkingTime time, Instant from, Instant to) {
        var at = from;
        var counted = Duration.ZERO;
        for (var line : explanation.lines()) {
            assertThat(line.from()).isEqualTo(at);
            assertThat(line.to()).isAfter(line.from());
            at = line.to();
            if (line instanceof ExplanationLine.Worked worked) {
                counted = counted.plus(worked.counted());
                assertThat(worked.total()).isEqualTo(counted);
            } else {
                assertThat(time.between(line.from(), line.to())).isZero();
            }
        }
        assertThat(at).isEqualTo(to);
        assertThat(counted).isEqualTo(explanation.working()).isEqualTo(time.between(from, to));
    }

    @Test
    void anEndlessTermIsExplainedAsFarAsItIsOfUse() {
        var explanation = WorkingTimeExplanation.ofSpan(CITY, at("2026-03-03T09:00"), at("3026-03-03T09:00"));
        assertThat(explanation.complete()).isFalse();
        assertThat(explanation.lines()).hasSizeLessThan(1_100);
        assertThat(explanation.render(Language.ENGLISH)).contains("the rest is not listed");
        var nobody = WorkingCalendar.builder(ZoneId.of("UTC")).build();
        assertThat(ofAdding(nobody, at("2026-03-03T09:00"), NINE_HOURS).complete())
                .isFalse();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CITY.zone()).toInstant();
    }

    /** How that much working time after the start is used up. */
    private static WorkingTimeExplanation ofAdding(WorkingTime time, Instant start, Duration working) {
        return WorkingTimeExplanation.ofSpan(time, start, time.add(start, working));
    }
}
