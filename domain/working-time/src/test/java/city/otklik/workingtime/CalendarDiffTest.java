package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.files.CalendarReader;
import city.otklik.workingtime.files.CalendarReading;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CalendarDiffTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void namesTheDaysThatDifferAndWhetherTimeMoves() {
        var before = PackagedCalendars.kislovodsk().compile();
        var after = changed("""
                [region]
                governor 2026-06-15 | День, данный губернатором
                [organisation]
                off 2026-05-03 | Выходной и без того
                """);
        var diff = CalendarDiff.between(before, after, FIRST, FIRST.plusYears(1));
        assertThat(diff.changes())
                .extracting(change -> change.after().date().toString())
                .containsExactly("2026-05-03", "2026-06-15");
        assertThat(diff.changes()).extracting(CalendarDiff.DayChange::movesTime).containsExactly(false, true);
        assertThat(diff.changes().getLast().before().reason().kind()).isEqualTo(DayKind.WORKING_DAY);
        assertThat(diff.changes().getLast().after().reason().kind()).isEqualTo(DayKind.GOVERNOR_DAY);
        assertThat(CalendarDiff.between(before, before, FIRST, FIRST.plusYears(1))
                        .isEmpty())
                .isTrue();
    }

    private static WorkingCalendar changed(String lines) {
        var reading = CalendarReader.read("changed", "calendar changed\ninclude kislovodsk\n" + lines);
        return ((CalendarReading.Accepted) reading).layers().compile();
    }
}
