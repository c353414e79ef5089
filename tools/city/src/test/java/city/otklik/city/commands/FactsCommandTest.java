package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.cli.commands.CommandOutput;
import city.otklik.cli.commands.OtklikCommand;
import city.otklik.cli.commands.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Messages go in by {@code feed}, and {@code facts} shows what became of them. */
class FactsCommandTest {

    private final SharedCity city = SharedCity.running();

    @TempDir
    Path folder;

    private CommandOutput feed(String... lines) throws IOException {
        return city.onLog(
                "feed",
                Files.write(folder.resolve("feed.jsonl"), List.of(lines)).toString());
    }

    private static String sound(String id) {
        return "{\"messageId\": \"%s\", \"network\": \"VK\", \"sentAt\": \"%s\", \"link\": \"https://vk.com/wall-494_2\", \"text\": \"Нет света\"}"
                .formatted(id, SharedCity.running().now());
    }

    @Test
    void goodLinesArePushedBadOnesAreNamedAndTheCaseIsShownWithoutItsAuthor() throws IOException {
        CommandOutput fed = feed(
                sound("fc-1"),
                "{\"messageId\": \"fc-2\"",
                "",
                "{\"messageId\": \"fc-3\", \"network\": \"VK\", \"link\": \"https://vk.com/wall-494_3\"}");

        assertThat(fed.code()).isEqualTo(1);
        assertThat(fed.out()).contains("1 messages pushed, 2 refused.");
        assertThat(fed.err())
                .contains("line 2: the line is no JSON object, it breaks off or is malformed at column")
                .contains("line 4: text: it is missing");
        city.awaitAccepted("fc-1");
        assertThat(city.factsOf("fc-1"))
                .contains(SharedCity.caseOf("fc-1"), "MessageReceived", "message from VK: «Нет света»");
    }

    @Test
    void aCaseThatIsNotThereIsSaidToBeUnknown() {
        CommandOutput said = city.onLog("facts", "--case", "NOBODY");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("--case", "nothing is known of a case \"NOBODY\"");
    }

    @Test
    void followingGoesOnUntilItIsStopped() throws Exception {
        StringWriter out = new StringWriter();
        int[] code = {-1};
        Thread reader = Thread.ofPlatform().start(() -> {
            PrintWriter screen = new PrintWriter(out, true);
            code[0] = Program.run(
                    new CommandLine(new OtklikCommand()),
                    screen,
                    screen,
                    "facts",
                    "--follow",
                    "--brokers=" + city.brokers(),
                    "--registry=" + city.registry());
        });
        feed(sound("fc-follow"));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> out.toString()
                        .lines()
                        .anyMatch(line ->
                                line.contains(SharedCity.caseOf("fc-follow")) && line.contains("MessageAccepted")));
        reader.interrupt();
        reader.join();
        assertThat(code[0]).isEqualTo(130);
    }
}
