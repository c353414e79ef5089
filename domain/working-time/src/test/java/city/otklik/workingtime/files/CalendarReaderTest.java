package city.otklik.workingtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReaderTest {
    private static final String HEAD = "calendar test\nzone Europe/Moscow\ninclude federal-ru\n";
    private static final String WEEK = "[organisation]\nweek Mon-Fri 09:00-18:00\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "[region]; holiday 2026-02-30; '2026-02-30' is no date",
                "[region]; holiday 21.04.2026; '21.04.2026' is no date",
                "[region]; holiday 3026-04-21; 3026 is out of bounds",
                "[region]; holiday; lacks a date",
                "[region]; holiday 2026-04-21 tomorrow; 'tomorrow' is not expected",
                "[region]; feast 2026-04-21; 'feast' is not known in this section",
                "[region]; holiday 2026-04-21 | a | b | c; has 4 fields",
                "[holidays]; holiday 2026-04-21; '[holidays]' is no section",
                "[federal]; year 2027 MAYBE; 'MAYBE' is no status",
                "[federal]; year 2027 CONFIRMED; names no source",
                "[federal]; year twenty CONFIRMED | x; 'twenty' is not a year",
                "[federal]; short 2027-02-22; does not belong to the year above it",
                "[federal]; holiday 02-30; '02-30' is no day of the year",
                "[federal]; presidential 2026-12-31..2027-01-02; is no stretch of one year",
                "[organisation]; week Mon-Fry 09:00-18:00; 'Mon-Fry' names no weekdays",
                "[organisation]; week Mon 9:00-18:00; '9:00' is no time of day",
                "[organisation]; week Mon 09:00-25:00; '25:00' is no time of day",
                "[organisation]; week Mon 18:00-09:00; ends before it starts",
                "[organisation]; week Mon 09:00-13:00 12:00-18:00; overlaps the interval before it",
                "[organisation]; week Mon; lacks hours",
                "[organisation]; presidential maybe; does not say how Presidential days are kept",
                "[organisation]; short-day minutes 2000; '2000' is not a number of minutes",
            })
    void everyProblemNamesFileLineRuleAndRemedy(String section, String line, String rule) {
        var problems = problems(HEAD + WEEK + section + "\n" + line + "\n");
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("test.calendar");
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem)
                    .hasToString("test.calendar:" + problem.line() + ": " + problem.rule() + "; " + problem.remedy());
        });
        var first = problems.getFirst();
        assertThat(first.line()).isEqualTo(section.equals("[holidays]") ? 6 : 7);
        assertThat(first.rule()).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "zone Moscow/Europe, no time zone",
        "calendar Kislovodsk City, no id",
        "include nowhere, there is no calendar 'nowhere'",
        "week Mon 09:00-18:00, not known before the first section",
        "zone Europe/Moscow | x, takes no name or source",
    })
    void theHeadIsCheckedToo(String line, String rule) {
        assertThat(problems(line + "\n" + HEAD + WEEK).getFirst()).satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.rule()).contains(rule);
        });
    }

    @Test
    void allProblemsAreCollectedAndWhatIsMissingIsNamed() {
        var problems = problems("\uFEFF# only\r\n[region]\r\nholiday x\r\nholiday y\r\n");
        assertThat(problems).extracting(CalendarFileProblem::line).containsExactly(3, 4, 0, 0, 0);
        assertThat(problems).extracting(CalendarFileProblem::rule).anyMatch(rule -> rule.contains("zone"));
        assertThat(problems).extracting(CalendarFileProblem::rule).anyMatch(rule -> rule.contains("weekly hours"));
    }

    @Test
    void sayingTheSameTwiceIsAProblemButReplacingWhatIsIncludedIsNot() {
        var twice = problems(HEAD + WEEK + "off 2026-03-04 | a\noff 2026-03-04 | b\n");
        assertThat(twice).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.rule()).contains("said twice");
        });
        var replaced = HEAD + "[federal]\nyear 2026 PROJECTED\n" + WEEK;
        assertThat(CalendarReader.read("test.calendar", replaced)).isInstanceOf(CalendarReading.Accepted.class);
    }

    @Test
    void aDateReplacesAllThatAnIncludedCalendarSaysAboutIt() {
        var included = HEAD + WEEK + "off 2026-03-04 | Переезд\nbreak 2026-03-05 10:00-11:00\n";
        var text = "calendar test\ninclude base\n[organisation]\nday 2026-03-04 10:00-12:00\n";
        var reading = CalendarReader.read(
                "test", text, id -> id.equals("base") ? Optional.of(included) : PackagedCalendars.text(id));
        var rules = ((CalendarReading.Accepted) reading).layers().rules();
        assertThat(rules.day(LocalDate.of(2026, 3, 4)).hours()).hasToString("10:00-12:00");
        assertThat(rules.day(LocalDate.of(2026, 3, 5)).hours()).hasToString("09:00-10:00 11:00-18:00");
    }

    @Test
    void aCalendarThatIncludesItselfIsRefused() {
        var reading = CalendarReader.read("a", "calendar a\ninclude b\n", id -> Optional.of("calendar b\ninclude b\n"));
        assertThat(((CalendarReading.Refused) reading).problems().getFirst().rule())
                .contains("includes itself");
    }

    @Test
    void noiseIsRefusedNotThrown() {
        var random = new Random(5);
        var words = List.of(
                "[federal]",
                "[organisation]",
                "year",
                "2026",
                "|",
                "week",
                "Mon",
                "-",
                "09:00-",
                "\u0000",
                "..",
                "moved",
                "from",
                "include",
                "b");
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                text.append(words.get(random.nextInt(words.size()))).append(random.nextInt(3) == 0 ? "\n" : " ");
            }
            assertThat(CalendarReader.read("noise", text.toString())).isInstanceOf(CalendarReading.Refused.class);
        }
    }

    private static List<CalendarFileProblem> problems(String text) {
        return ((CalendarReading.Refused) CalendarReader.read("test.calendar", text)).problems();
    }

    @Test
    void whatIsIncludedCountsAgainstTheBudgetToo() {
        var bomb = "include next\n".repeat(100);
        var read = CalendarReader.read(
                "test.calendar",
                HEAD + bomb + WEEK,
                id -> Optional.of(id.length() > 40 ? "title x\n".repeat(100) : ("include " + id + "x\n").repeat(100)));
        assertThat(read)
                .isInstanceOfSatisfying(
                        CalendarReading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.remedy()).isNotBlank()));
    }
}
