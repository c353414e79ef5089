package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.cli.commands.CommandOutput;
import city.otklik.embedded.EmbeddedBroker;
import city.otklik.embedded.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wrong address is refused by option and remedy, with an exit code and without a stack trace. */
class WrongAddressTest {

    @TempDir
    Path folder;

    @Test
    void aForeignBrokerIsRecognised() throws IOException {
        String file = Files.writeString(folder.resolve("empty.jsonl"), "").toString();
        try (EmbeddedBroker other = EmbeddedBroker.start(folder.resolve("broker"), FreePort.find())) {
            String there = "--brokers=" + other.address();
            assertRefused(CommandOutput.by("facts", there), "shows no topic case.facts: wait until the system is up");
            assertRefused(
                    CommandOutput.by("feed", file, there),
                    "shows no topic curator.messages: wait until the system is up");
            assertRefused(
                    CommandOutput.by("dead-letters", "list", "--service=intake,sla", there),
                    "shows no topic intake.dead-letters or sla.dead-letters: wait until the system is up");
        }
    }

    @Test
    void aRegistryThatDoesNotRunIsSaidToNotRun() {
        assertRefused(
                CommandOutput.by(
                        "facts",
                        "--brokers=" + SharedCity.running().brokers(),
                        "--registry=http://127.0.0.1:" + FreePort.find()),
                "--registry: no schema registry answers at http://127.0.0.1:");
    }

    private static void assertRefused(CommandOutput answer, String said) {
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).contains(said).doesNotContain("\tat ", "Exception");
        assertThat(answer.out()).isEmpty();
    }
}
