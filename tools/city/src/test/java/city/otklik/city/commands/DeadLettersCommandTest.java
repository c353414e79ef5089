package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.cli.commands.CommandOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters from the feed through intake to the command line and back. */
class DeadLettersCommandTest {

    private final SharedCity city = SharedCity.running();

    @TempDir
    Path folder;

    private void feed(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("messages.jsonl"), java.util.List.of(lines));
        CommandOutput said = city.onLog("feed", file.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
    }

    private static String line(String id, String network, Instant sentAt) {
        return """
            {"messageId": "%s", "network": "%s", "sentAt": "%s", "link": "https://vk.com/wall-494_1", \
            "authorId": "77", "authorName": "Анна Тестова", "text": "Яма на улице Мира"}\
            """.formatted(id, network, sentAt);
    }

    @Test
    void aDeadLetterIsListedShownAndReplayedOnceItsCauseIsFixed() throws IOException {
        Instant ahead = city.now().plus(Duration.ofMinutes(30));
        feed(line("dl-ahead", "VK", ahead));
        String origin = city.awaitLetter("dl-ahead").path("coordinates").asString();

        CommandOutput list = city.onLog("dead-letters", "list", "--service=intake");
        assertThat(list.code()).isZero();
        assertThat(list.out()).contains("intake: ", "0 min", "sent-in-the-future", "sentAt", origin, "dl-ahead");

        CommandOutput shown = city.onLog("dead-letters", "show", origin);
        assertThat(shown.out())
                .contains("put aside by intake", "case    dl-ahead", "rule    sent-in-the-future")
                .contains("set the sender's clock and send the message again")
                .contains("(--personal shows them)")
                .contains("CuratorMessage, without personal data", "author: left out", "text: left out, 17 characters")
                .contains("sentAt: " + ahead.truncatedTo(java.time.temporal.ChronoUnit.MILLIS))
                .doesNotContain("Анна", "Яма", "00000000  00 ");
        Path bytes = folder.resolve("bytes");
        assertThat(city.onLog("dead-letters", "show", origin, "--personal", "--save=" + bytes)
                        .out())
                .contains("name: Анна Тестова", "text: Яма на улице Мира", "00000000  00 ", "saved");
        assertThat(Files.readAllBytes(bytes)).startsWith(0, 0).hasSizeGreaterThan(40);

        assertThat(city.onLog("dead-letters", "replay", origin).out()).contains("replayed to intake: " + origin);
        assertThat(city.awaitLetter("dl-ahead").path("coordinates").asString())
                .as("it came back under its own name, as nothing was fixed")
                .isEqualTo(origin);

        city.leapTo(ahead);
        CommandOutput replayed = city.onLog("dead-letters", "replay", origin, "--as=sidorova");
        assertThat(replayed.code()).isZero();
        assertThat(replayed.out()).contains("1 replayed by sidorova");
        city.awaitAccepted("dl-ahead");

        CommandOutput again = city.onLog("dead-letters", "replay", origin);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .contains(origin + " was replayed to intake already", "by sidorova", "there is nothing to do");
        assertThat(city.onLog("dead-letters", "list").out()).doesNotContain("dl-ahead");
        assertThat(city.onLog("dead-letters", "list", "--replayed").out())
                .contains("dl-ahead")
                .contains("by sidorova");
        assertThat(city.onLog("dead-letters", "show", origin).out()).contains("by sidorova");
    }

    @Test
    void lettersAreReplayedByRuleAndByCaseAndNoOthersWithThem() throws IOException {
        feed(
                line("dl-here", "MYSPACE", city.now()),
                line("dl-there", "VK", city.now().minus(Duration.ofDays(31))));
        city.awaitLetter("dl-here");
        city.awaitLetter("dl-there");

        CommandOutput byRule = city.onLog("dead-letters", "replay", "--rule=unknown-network");
        assertThat(byRule.out()).contains("dl-here").doesNotContain("dl-there");
        city.awaitLetter("dl-here");
        CommandOutput byCase = city.onLog("dead-letters", "replay", "--case=dl-there");
        assertThat(byCase.out()).contains("sent-too-long-ago", "dl-there").doesNotContain("dl-here");
        city.awaitLetter("dl-there");
        assertThat(city.onLog("dead-letters", "replay", "--all").out()).contains("dl-here", "dl-there");
        city.awaitLetter("dl-here");
        city.awaitLetter("dl-there");
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        CommandOutput unknown = city.onLog("dead-letters", "show", "case.facts/0/999999");
        assertThat(unknown.code()).isEqualTo(1);
        assertThat(unknown.err()).contains("COORDINATES", "no service put case.facts/0/999999 aside", "list names all");
        CommandOutput nothing = city.onLog("dead-letters", "replay", "case.facts/0/999999");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("no service put case.facts/0/999999 aside");
        assertThat(city.onLog("dead-letters", "replay", "--rule=no-such-rule").code())
                .isEqualTo(1);
        assertThat(city.onLog("dead-letters", "list", "--service=parking").err())
                .contains("--service", "\"parking\" has no dead letters", "intake, routing, approval, publishing, sla");
        assertThat(city.onLog("dead-letters", "list", "--service=sla", "--rule=no-such-rule")
                        .out())
                .isEqualToIgnoringNewLines("No dead letters.");
    }

    @Test
    void oneWayOfSayingWhichIsAskedFor() {
        assertThat(city.onLog("dead-letters", "replay").code()).isEqualTo(2);
        CommandOutput both = city.onLog("dead-letters", "replay", "--all", "--rule=x");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).contains("mutually exclusive");
    }

    @Test
    void coordinatesThatAreNoneSayHowToWriteThem() {
        CommandOutput refused = city.onLog("dead-letters", "show", "case.facts/three");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("COORDINATES: \"case.facts/three\" is not topic/partition/offset: write it such as"
                        + " case.facts/3/120")
                .doesNotContain("\tat ", "Exception");
        assertThat(refused.out()).isEmpty();
    }
}
