package city.otklik.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import city.otklik.deadlines.policy.UsableCalendars;
import city.otklik.workingtime.files.CalendarFileProblem;
import city.otklik.workingtime.files.PackagedCalendars;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A calendar that could stop the clocks is refused by name, before any clock runs on it. */
@Timeout(60)
class UsableCalendarsTest {

    private static final Instant NOW = Instant.parse("2026-03-03T06:00:00Z");
    private static final String HEAD = "calendar kislovodsk\nzone Europe/Moscow\n";
    private static final String WEEK = "[organisation]\nweek Mon-Fri 09:00-13:00 14:00-18:00\n";

    private record Hostile(String name, String text, String said) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() {
        return List.of(
                new Hostile(
                        "holidays only",
                        HEAD + "[federal]\n"
                                + everyDay(day -> "holiday " + day.toString().substring(5)) + WEEK,
                        "cannot be used up within 400 days"),
                new Hostile(
                        "off every year",
                        HEAD
                                + WEEK
                                + everyDay(day -> "yearly-off " + day.toString().substring(5)),
                        "cannot be used up within 400 days"),
                new Hostile("no hours", HEAD + "[organisation]\nweek Mon-Sun off\n", "nobody works"),
                new Hostile("a minute a week", HEAD + "[organisation]\nweek Mon 09:00-09:01\n", "working minutes"),
                new Hostile(
                        "a day a year",
                        HEAD + "[organisation]\nweek Mon-Sun off\nday 2026-03-04 00:00-24:00\n",
                        "nobody"),
                new Hostile(
                        "a day in fourteen months",
                        HEAD + "[organisation]\nweek Sun 00:00-00:01\n"
                                + IntStream.range(0, 15)
                                        .mapToObj(i -> "day "
                                                + LocalDate.of(2026, 2, 10).plusMonths(14L * i) + " 00:00-24:00\n")
                                        .collect(Collectors.joining()),
                        "a term that starts on 2026-02-11"),
                new Hostile(
                        "one-minute intervals",
                        HEAD + "[organisation]\nweek Mon-Fri " + minutes(720) + "\n",
                        "720 intervals"),
                new Hostile(
                        "one-minute breaks", HEAD + WEEK + "break 2026-03-04 " + minutes(720) + "\n", "720 intervals"),
                new Hostile(
                        "one-minute short days", HEAD + WEEK + "short-day Mon " + minutes(13) + "\n", "13 intervals"),
                new Hostile("lines", HEAD + WEEK + "day 2026-03-04 09:00-10:00\n".repeat(6_000), "lines"),
                new Hostile("comments", HEAD + WEEK + "title x\n".repeat(100_000), "bytes"),
                new Hostile("one long line", HEAD + WEEK + "off 2026-03-04 | " + "я".repeat(200_000), "bytes"),
                new Hostile("years", HEAD + WEEK + "[federal]\n" + years("year %d PROJECTED"), "federal years"),
                new Hostile(
                        "dates",
                        HEAD + WEEK + "[federal]\n" + years("year %1$d PROJECTED\npresidential %1$d-01-01..%1$d-12-31"),
                        "single dates"),
                new Hostile("empty", "", "does not say which calendar"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedByFileRuleAndRemedy(Hostile hostile) {
        List<CalendarFileProblem> problems = problems(hostile.text(), SlaPolicy.resolution494());
        assertThat(problems).isNotEmpty().hasSizeLessThanOrEqualTo(100).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo("the.calendar");
            assertThat(problem.remedy()).isNotBlank();
        });
        assertThat(problems).extracting(CalendarFileProblem::toString).anyMatch(text -> text.contains(hostile.said()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kislovodsk", "curator", "kislovodsk-2027"})
    void thePackagedCalendarsAreUsable(String name) {
        assertThat(problems(PackagedCalendars.text(name).orElseThrow(), SlaPolicy.resolution494()))
                .isEmpty();
    }

    @Test
    void everyTermOfThePolicyCounts() {
        String brief = HEAD + "[organisation]\nweek Mon 09:00-10:00\n";
        assertThat(problems(brief, SlaPolicy.resolution494())).isEmpty();
        SlaPolicy slow = SlaPolicy.resolution494()
                .withUrgent(new PriorityTerms(Term.hours(60, "§8"), Term.hours(4, "§9"), Term.hours(4, "§10")));
        assertThat(problems(brief, slow))
                .singleElement()
                .satisfies(problem -> assertThat(problem.rule()).contains("2026-02-03", "3600 working minutes"));
    }

    @Test
    void aTermThatNoCalendarCouldUseUpIsRefusedInThePolicy() {
        SlaPolicy endless = SlaPolicy.resolution494()
                .withUrgent(new PriorityTerms(Term.hours(1_001, "§8"), Term.hours(4, "§9"), Term.hours(4, "§10")));
        assertThat(endless.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.setting()).isEqualTo("urgent.answer");
            assertThat(problem.text()).contains("at most 1000 hours");
        });
    }

    private static List<CalendarFileProblem> problems(String text, SlaPolicy policy) {
        return switch (UsableCalendars.read("the.calendar", text, List.of(policy), NOW)) {
            case UsableCalendars.Result.Usable usable -> List.of();
            case UsableCalendars.Result.Refused refused -> refused.problems();
        };
    }

    private static String everyDay(Function<LocalDate, String> line) {
        return LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .map(line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String minutes(int intervals) {
        return IntStream.range(0, intervals)
                .map(interval -> interval * 2)
                .mapToObj(minute ->
                        "%02d:%02d-%02d:%02d".formatted(minute / 60, minute % 60, (minute + 1) / 60, (minute + 1) % 60))
                .collect(Collectors.joining(" "));
    }

    private static String years(String line) {
        return IntStream.range(1_900, 2_050).mapToObj(line::formatted).collect(Collectors.joining("\n", "", "\n"));
    }
}
