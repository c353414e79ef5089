package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.cases.CaseAnswer;
import city.otklik.workingtime.cases.WorkingTimeCase;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples worked out by hand for the city's calendar: 9 working hours (§8), 4 left (§9, §10), 7 working days (§13). */
class WorkedExamplesTest {
    private static final WorkingCalendar CITY = PackagedCalendars.kislovodsk().compile();

    @ParameterizedTest
    @CsvSource({
        "2026-03-03T09:00, 2026-03-04T10:00, 2026-03-03T15:00",
        "2026-03-03T13:20, 2026-03-04T15:00, 2026-03-04T10:00",
        "2026-03-03T17:00, 2026-03-04T18:00, 2026-03-04T14:00",
        "2026-03-03T18:00, 2026-03-05T10:00, 2026-03-04T15:00",
        "2026-03-06T16:00, 2026-03-10T17:00, 2026-03-10T12:00",
        "2026-04-30T10:00, 2026-05-04T12:00, 2026-04-30T16:00",
        "2026-04-20T15:00, 2026-04-22T16:00, 2026-04-22T11:00",
        "2024-04-26T16:00, 2024-04-27T17:00, 2024-04-27T12:00",
        // With the federal calendar alone this one would be due on 29.04 at 17:00.
        "2025-04-28T16:00, 2025-05-05T17:00, 2025-05-05T12:00",
    })
    void answerAndDraft(LocalDateTime sent, LocalDateTime answerDue, LocalDateTime draftDue) {
        var due = CITY.add(at(sent), Duration.ofHours(9));
        assertThat(due).isEqualTo(at(answerDue));
        assertThat(CITY.latestWithLeft(due, Duration.ofHours(4))).isEqualTo(at(draftDue));
    }

    @Test
    void theFirstRowSuspendedFromTuesdayElevenToThursdayHalfPastTen() {
        var asked = new WorkingTimeCase(
                "deadline+pauses",
                "2026-03-03T09:00:00+03:00",
                "PT9H",
                "2026-03-03T11:00:00+03:00/2026-03-05T10:30:00+03:00");
        assertThat(asked.answer(CITY)).isEqualTo(new CaseAnswer.Value("2026-03-06T09:30:00+03:00"));
        var due = at(LocalDateTime.parse("2026-03-06T09:30"));
        assertThat(CITY.latestWithLeft(due, Duration.ofHours(4)))
                .isEqualTo(at(LocalDateTime.parse("2026-03-05T14:30")));
    }

    @Test
    void nineHoursFromMondayNineEndOnTuesdayAtTenAndATermUsedUpAtClosingIsDueAtClosing() {
        var monday = at(LocalDateTime.parse("2026-03-02T09:00"));
        assertThat(CITY.add(monday, Duration.ofHours(9))).isEqualTo(at(LocalDateTime.parse("2026-03-03T10:00")));
        assertThat(CITY.add(monday, Duration.ofHours(8))).isEqualTo(at(LocalDateTime.parse("2026-03-02T18:00")));
        assertThat(CITY.isWorking(at(LocalDateTime.parse("2026-03-02T18:00")))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-29, 2026-05-12", "2025-12-26, 2026-01-16"})
    void finalDraftIsDueAtTheEndOfTheSeventhWorkingDay(LocalDate sent, LocalDate seventh) {
        assertThat(CITY.plusWorkingDays(sent, 7)).isEqualTo(seventh);
        assertThat(CITY.endOfWorkingDay(seventh))
                .isEqualTo(at(seventh.atTime(18, 0)).toEpochMilli());
    }

    @Test
    void aTermThatReachesIntoAYearWithoutADecreeIsProvisionalAndStillNotDueInTheHolidays() {
        var sent = LocalDate.of(2026, 12, 24);
        var due = CITY.plusWorkingDays(sent, 7);
        assertThat(due).isEqualTo(LocalDate.of(2027, 1, 13));
        long from = at(sent.atTime(12, 0)).toEpochMilli();
        assertThat(CITY.provisional(from, CITY.endOfWorkingDay(due))).isTrue();
        assertThat(CITY.provisional(from, at(sent.atTime(LocalTime.MAX)).toEpochMilli()))
                .isFalse();
        assertThat(CITY.statusAt(CITY.endOfWorkingDay(due))).isEqualTo(CalendarStatus.PROJECTED);
    }

    @Test
    void theYearWithoutADecreeBeginsAtMidnight() {
        long midnight = at(LocalDateTime.parse("2027-01-01T00:00")).toEpochMilli();
        assertThat(CITY.provisional(midnight, midnight)).isTrue();
        assertThat(CITY.provisional(midnight - 86_400_000, midnight - 1)).isFalse();
        assertThat(CITY.provisional(midnight - 1, midnight)).isTrue();
        assertThat(CITY.provisional(midnight, midnight - 1)).isTrue();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CITY.zone()).toInstant();
    }
}
