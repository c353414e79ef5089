package city.otklik.cli.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command line got wrong is said by field, rule and remedy, with an exit code and without a stack trace. */
class WrongInputTest {

    private static final String SENT = "--sent=2026-03-03T09:00";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --sent=yesterday                             | --sent: "yesterday" is no time: write
            --sent=2026-02-30T09:00                      | --sent: "2026-02-30T09:00" is no time: write
            --suspended=soon                             | --suspended: "soon" is no span: write FROM/TO
            --suspended=2026-03-03T12:00/later           | --suspended: "later" is no time: write
            --suspended=2026-03-03T12:00/2026-03-03T11:00 | ends before it begins: swap its ends
            --suspended=2026-03-02T12:00/2026-03-03T11:00 | begins before the message was sent
            --calendar=atlantis                          | --calendar: atlantis is neither a file that can be read nor a packaged calendar: name one of kislovodsk
            """)
    void aDeadlineThatCannotBeWorkedOut(String wrong, String said) {
        CommandOutput answer = wrong.startsWith("--sent")
                ? CommandOutput.by("deadline", wrong)
                : CommandOutput.by("deadline", SENT, wrong);

        assertRefused(answer, said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[organisation]\nweek Mon-Sun off\n", "[organisation]\nweek Mon 09:00-09:01\n"})
    void aCalendarThatNoTermCouldBeCountedOnIsRefused(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("idle.calendar"), "calendar idle\nzone Europe/Moscow\n" + content);

        for (CommandOutput answer : List.of(
                CommandOutput.by("deadline", SENT, "--calendar=" + file),
                CommandOutput.by("calendar", "check", file.toString()))) {
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains(file + ":0: ", "; ");
        }
    }

    @Test
    void anUnknownPriorityNamesThoseThereAre() {
        CommandOutput answer = CommandOutput.by("deadline", SENT, "--priority=HIGH");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("--priority", "NORMAL, URGENT", "HIGH");
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("nowhere").toString();
        assertRefused(CommandOutput.by("feed", missing), "FILE: " + missing + " is no file that can be read: name one");
        assertRefused(
                CommandOutput.by("worktime", missing), "FILE: there is no file " + missing + ": name a JSON file");
        assertRefused(CommandOutput.by("calendar", "check", missing), "FILE: " + missing + " cannot be read");
        assertRefused(
                CommandOutput.by("facts", "--kafka-config=" + missing),
                "--kafka-config: " + missing + " cannot be read: name a file of Kafka client properties");
    }

    @Test
    void aSystemThatDoesNotRunIsSaidToNotRun() throws IOException {
        String nobody = "--brokers=127.0.0.1:1";
        String file = Files.writeString(folder.resolve("empty.jsonl"), "").toString();
        for (List<String> command : List.of(
                List.of("facts"),
                List.of("feed", file),
                List.of("dead-letters", "list"),
                List.of("dead-letters", "show", "case.facts/1/2"),
                List.of("dead-letters", "replay", "--all"))) {
            String[] line = Stream.concat(command.stream(), Stream.of(nobody)).toArray(String[]::new);
            assertRefused(CommandOutput.by(line), "--brokers: no broker answers at 127.0.0.1:");
        }
        assertRefused(CommandOutput.by("facts", "--brokers=nonsense"), "--brokers: nonsense cannot be used");
    }

    @Test
    void aDiscardIsProposedConfirmedOrWithdrawnAndAnAnswerNamesItsProposal() {
        for (List<String> answer : List.<List<String>>of(
                List.of(), List.of("--confirm"), List.of("--withdraw=first"), List.of("--reason=x", "--confirm=1"))) {
            String[] line = Stream.concat(
                            Stream.of("dead-letters", "discard", "case.facts/1/2", "--service=intake"), answer.stream())
                    .toArray(String[]::new);
            assertThat(CommandOutput.by(line).code()).as("%s", answer).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # calendars       | FILE:
            {"cases": 3}      | cases:
            {"calendars": {}} | cases:
            """)
    void aFileOfCasesThatIsNone(String text, String said) throws IOException {
        String file = Files.writeString(folder.resolve("cases.json"), text).toString();

        CommandOutput answer = CommandOutput.by("worktime", file);

        assertRefused(answer, said.strip());
        assertThat(answer.err()).contains(file, "\"calendars\" and \"cases\"");
    }

    @Test
    void casesThatCannotBeAnsweredAreNamedOneByOneAndTheOthersAnswered() throws IOException {
        String file = Files.writeString(folder.resolve("cases.json"), """
                        {"calendars": {"C": {"zone": "UTC", "weekly": {"1": ["09:00-17:00"]}}, "N": {}},
                         "cases": [
                          {"id": "good", "op": "add", "calendar": "C", "start": "2026-03-02T09:00:00Z", "arg": "PT2H",
                           "pauses": "", "expected": "2026-03-02T11:00:00Z"},
                          {"id": "differs", "op": "add", "calendar": "C", "start": "2026-03-02T09:00:00Z", "arg": "PT2H",
                           "expected": "2026-03-02T12:00:00Z"},
                          {"id": "calendar", "op": "add", "calendar": "X", "expected": ""},
                          {"id": "zone", "op": "add", "calendar": "N", "expected": ""},
                          {"id": "op", "op": "guess", "calendar": "C", "expected": ""},
                          {"id": "start", "op": "add", "calendar": "C", "arg": "PT2H", "expected": ""},
                          null]}
                        """).toString();

        CommandOutput answer = CommandOutput.by("worktime", file);

        assertThat(answer.code()).isZero();
        assertThat(answer.out().lines())
                .hasSize(7)
                .contains(
                        "{\"id\":\"good\",\"actual\":\"2026-03-02T11:00:00+00:00\",\"expected\":\"2026-03-02T11:00:00Z\",\"agrees\":true}",
                        "{\"id\":\"differs\",\"actual\":\"2026-03-02T11:00:00+00:00\",\"expected\":\"2026-03-02T12:00:00Z\",\"agrees\":false}")
                .anyMatch(line -> line.contains("calendar: \\\"X\\\" is not among the calendars: name one"))
                .anyMatch(line -> line.contains("zone: the calendar has none: write its zone"))
                .anyMatch(line -> line.contains("op: 'guess' is no operation: use add"))
                .anyMatch(line -> line.contains("start: '' is no instant: write one"))
                .anyMatch(line -> line.contains("calendar: there is none"));
    }

    @Test
    void everyCommandIsExplained() {
        for (String command : List.of("", "facts", "feed", "deadline", "worktime", "dead-letters", "calendar")) {
            CommandOutput help = command.isEmpty() ? CommandOutput.by("--help") : CommandOutput.by(command, "--help");
            assertThat(help.code()).isZero();
            assertThat(help.out()).startsWith("Usage: otklik");
        }
    }

    private static void assertRefused(CommandOutput answer, String said) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ", "Exception");
        assertThat(answer.out()).isEmpty();
    }
}
