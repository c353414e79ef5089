package city.otklik.workingtime.cases;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.ReferenceData;
import city.otklik.workingtime.WorkingTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What seven other projects assert about working time. */
class ReferenceCasesTest {
    private static final JsonNode DATA = ReferenceData.read("worktime-cases.json");
    private static final Map<String, WorkingTime> CALENDARS = calendars();
    private static final Path PAGE = Path.of("..", "..", "docs", "working-time.md");

    /** Cases of another convention: our answer and why. */
    private static final Map<String, Other> DIFFERS = Map.of(
            "W079",
                    new Other(
                            "PT25H",
                            "the reference reads the wall clock; a day of 25 real hours has 25 (elapsed time is real)"),
            "W095", new Other("-PT39H30M", "the reference gives 0 for reversed arguments; ours is signed (reading 2)"),
            "W300",
                    new Other(
                            "2014-04-09",
                            "the reference first moves to a worked day; from a day off the first worked day is day 1"),
            "W302",
                    new Other(
                            "2014-04-10",
                            "the reference first moves to a worked day; from a holiday the first worked day is day 1"));

    private record Other(String ours, String reason) {}

    static Stream<JsonNode> cases() {
        return StreamSupport.stream(DATA.get("cases").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsTheReferenceUnlessItsConventionIsAnother(JsonNode data) {
        var asked = new WorkingTimeCase(text(data, "op"), text(data, "start"), text(data, "arg"), text(data, "pauses"));
        var answer = asked.answer(Objects.requireNonNull(CALENDARS.get(text(data, "calendar"))));
        var other = DIFFERS.get(text(data, "id"));
        if (other == null) {
            assertThat(asked.agrees(answer, text(data, "expected")))
                    .as("%s: %s", data, answer)
                    .isTrue();
        } else {
            assertThat(asked.agrees(answer, other.ours()))
                    .as("%s: %s", data, answer)
                    .isTrue();
            assertThat(asked.agrees(answer, text(data, "expected")))
                    .as(other.reason())
                    .isFalse();
        }
    }

    @Test
    void thereAre225CasesAndTheOnesThatDifferAreThoseListed() {
        assertThat(cases()).hasSize(225);
        assertThat(cases().filter(data -> !text(data, "check").equals("agrees")).map(data -> text(data, "id")))
                .containsExactlyInAnyOrderElementsOf(DIFFERS.keySet());
    }

    @Test
    void thePageListsTheCasesThatDifferWithOurAnswerAndTheReason() throws IOException {
        var rows = Files.readString(PAGE, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\| W\\d{3} .*"))
                .toList();
        var expected = StreamSupport.stream(DATA.get("cases").spliterator(), false)
                .filter(data -> DIFFERS.containsKey(text(data, "id")))
                .map(data -> "| %s | `%s` | `%s` | `%s` | %s |"
                        .formatted(
                                text(data, "id"),
                                text(data, "op"),
                                text(data, "expected"),
                                Objects.requireNonNull(DIFFERS.get(text(data, "id")))
                                        .ours(),
                                Objects.requireNonNull(DIFFERS.get(text(data, "id")))
                                        .reason()));
        assertThat(rows).containsExactlyElementsOf(expected.toList());
    }

    private static Map<String, WorkingTime> calendars() {
        var calendars = new HashMap<String, WorkingTime>();
        DATA.get("calendars").properties().forEach(entry -> calendars.put(entry.getKey(), calendar(entry.getValue())));
        return calendars;
    }

    private static WorkingTime calendar(JsonNode data) {
        var calendar = new CaseCalendar(
                text(data, "zone"),
                ReferenceData.lists(data.get("weekly")),
                ReferenceData.strings(data.get("holidays")),
                ReferenceData.strings(data.get("yearlyHolidays")),
                ReferenceData.lists(data.get("overrides")),
                ReferenceData.lists(data.get("breaks")));
        return ((CaseCalendar.Compilation.Compiled) calendar.compile()).calendar();
    }

    private static String text(JsonNode data, String field) {
        var value = data.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }
}
