package city.otklik.cli.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./otklik deadline}, on the worked examples of the regulation. */
class DeadlineCommandTest {

    private static String run(String... arguments) {
        CommandOutput said = by(arguments);
        assertThat(said.err()).isEmpty();
        return said.out();
    }

    private static CommandOutput by(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "deadline";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        CommandOutput said = CommandOutput.by(all);
        assertThat(said.code()).isZero();
        return said;
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }

    @ParameterizedTest(name = "sent {0}")
    @CsvSource({
        "2026-03-03T09:00, 04.03.2026 10:00, 03.03.2026 15:00",
        "2026-03-03T13:20, 04.03.2026 15:00, 04.03.2026 10:00",
        "2026-03-03T17:00, 04.03.2026 18:00, 04.03.2026 14:00",
        "2026-03-03T18:00, 05.03.2026 10:00, 04.03.2026 15:00",
        "2026-03-06T16:00, 10.03.2026 17:00, 10.03.2026 12:00",
        "2026-04-30T10:00, 04.05.2026 12:00, 30.04.2026 16:00",
        "2026-04-20T15:00, 22.04.2026 16:00, 22.04.2026 11:00",
        "2024-04-26T16:00, 27.04.2024 17:00, 27.04.2024 12:00",
    })
    void tellsEveryWorkedExample(String sent, String answer, String draft) {
        assertThat(run("--sent", sent).lines())
                .anyMatch(line -> line.startsWith("Answer (§8): 9 h") && line.endsWith("due " + answer))
                .anyMatch(line -> line.startsWith("Draft (§9)") && line.endsWith("due " + draft))
                .anyMatch(line -> line.startsWith("Approval of version 1 (§12): 30 min"))
                .anyMatch(line -> line.startsWith("Rework of version 1 (§12): 1 h"))
                .anyMatch(line -> line.startsWith("Final draft (§13): 7 working days"))
                .contains("Calendar version: kislovodsk of this release");
    }

    @Test
    void tellsTheExampleWithASuspension() {
        assertThat(run(
                        "--sent",
                        "2026-03-03T09:00",
                        "--suspended",
                        "2026-03-03T11:00/2026-03-05T10:30",
                        "--lang",
                        "RUSSIAN"))
                .contains("срок 06.03.2026 09:30\n", "срок 05.03.2026 14:30\n")
                .contains("Приостановлено (§10) с 03.03.2026 11:00 по 05.03.2026 10:30; оставалось 7 ч")
                .contains("Итого рабочего времени: 2 ч + 7 ч = 9 ч");
    }

    @Test
    void saysThatAClarificationAfterTheGateSuspendsNothing() {
        CommandOutput said = by("--sent", "2026-03-03T09:00", "--suspended", "2026-03-03T16:00/2026-03-05T10:30");

        assertThat(said.out()).contains("due 04.03.2026 10:00");
        assertThat(said.err()).contains("after the gate (§10)", "2026-03-03T13:00:00Z");
    }

    @Test
    void isDataToo() {
        JsonNode all = json(run("--sent", "2026-04-20T15:00", "--priority", "URGENT", "--json"));

        assertThat(all).hasSize(5);
        JsonNode answer = all.get(0);
        assertThat(answer.get("clock").asString()).isEqualTo("ANSWER");
        assertThat(answer.get("due").asString()).isEqualTo("2026-04-22T13:00:00Z");
        Duration worked = Duration.ZERO;
        boolean lunch = false;
        boolean radonitsa = false;
        for (JsonNode step : answer.get("steps")) {
            String what = step.get("what").asString();
            worked = what.equals("WORKED")
                    ? worked.plus(Duration.parse(step.get("working").asString()))
                    : worked;
            lunch |= what.equals("BREAK");
            radonitsa |= what.equals("DAY_OFF") && step.get("source").asString().contains("60-кз");
        }
        assertThat(worked).isEqualTo(Duration.ofHours(9));
        assertThat(lunch).isTrue();
        assertThat(radonitsa).isTrue();
    }

    @Test
    void takesACalendarFromAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("early.calendar");
        Files.writeString(
                file, "calendar kislovodsk\ninclude kislovodsk\n[organisation]\nweek Mon-Fri 08:00-17:00\n", UTF_8);

        assertThat(run("--sent", "2026-03-03T08:00", "--calendar", file.toString()))
                .contains("due 03.03.2026 17:00", "Calendar version: early.calendar");
    }
}
