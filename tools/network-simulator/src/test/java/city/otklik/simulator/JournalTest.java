package city.otklik.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;

class JournalTest {

    @TempDir
    Path before;

    @TempDir
    Path after;

    @Test
    void remembersEverythingThatWasAcknowledgedOrSeen() throws IOException {
        JsonNode thread;
        JsonNode ledger;
        try (RunningSimulator simulator = RunningSimulator.storingIn(before)) {
            SampleCommunity community = SampleCommunity.createdOn(simulator);
            community.answers("Ответ.", "guid", "a");
            simulator.patch("/simulator/vk/behaviour", Map.of("guidHonoured", true));
            simulator.post("/simulator/faults", Map.of("kind", "accept_then_close", "times", 2));
            assertThatThrownBy(() -> community.answers("Второй ответ.")).isInstanceOf(ResourceAccessException.class);
            thread = simulator.get("/simulator/vk/posts/-7/" + community.post);
            ledger = simulator.get("/simulator/ledger");
            // A killed process leaves exactly this: the file as it is now, perhaps with the start of one more line.
            Files.copy(before.resolve("journal.jsonl"), after.resolve("journal.jsonl"));
            Files.writeString(after.resolve("journal.jsonl"), "{\"track\":\"post", StandardOpenOption.APPEND);
        }
        try (RunningSimulator simulator = RunningSimulator.storingIn(after)) {
            assertThat(ledger.size()).isEqualTo(2);
            assertThat(simulator.get("/simulator/ledger")).isEqualTo(ledger);
            assertThat(simulator.get(
                            "/simulator/vk/posts/-7/" + thread.path("postId").asLong()))
                    .isEqualTo(thread);
            assertThat(simulator.get("/simulator/faults").path(0).path("times").asInt())
                    .isEqualTo(1);
            assertThat(simulator
                            .get("/simulator/vk/behaviour")
                            .path("guidHonoured")
                            .asBoolean())
                    .isTrue();
            simulator.delete("/simulator/faults");
            JsonNode same = simulator.vk(
                    SampleCommunity.COMMUNITY,
                    "wall.createComment",
                    "owner_id",
                    SampleCommunity.WALL,
                    "post_id",
                    thread.path("postId").asLong(),
                    "message",
                    "Ответ.",
                    "guid",
                    "a");
            assertThat(same.path("response").path("comment_id").asLong())
                    .isEqualTo(ledger.path(0).path("commentId").asLong());
            assertThat(SampleCommunity.post(simulator))
                    .isGreaterThan(thread.path("postId").asLong());
        }
    }

    @Test
    void continuesAfterACutLine() throws IOException {
        try (RunningSimulator simulator = RunningSimulator.storingIn(before)) {
            SampleCommunity.createdOn(simulator);
        }
        Files.writeString(before.resolve("journal.jsonl"), "{\"half", StandardOpenOption.APPEND);
        long post;
        try (RunningSimulator simulator = RunningSimulator.storingIn(before)) {
            post = SampleCommunity.post(simulator);
        }
        try (RunningSimulator simulator = RunningSimulator.storingIn(before)) {
            assertThat(simulator
                            .get("/simulator/vk/posts/-7/" + post)
                            .path("postId")
                            .asLong())
                    .isEqualTo(post);
        }
    }

    @Test
    void saysWhichLineIsDamaged() throws IOException {
        try (RunningSimulator simulator = RunningSimulator.storingIn(before)) {
            SampleCommunity.createdOn(simulator);
        }
        Path journal = before.resolve("journal.jsonl");
        Files.writeString(
                after.resolve("journal.jsonl"), Files.readString(journal).replaceFirst("\n", "\nrubbish\n"));
        Files.move(after.resolve("journal.jsonl"), journal, StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> RunningSimulator.storingIn(before)).hasStackTraceContaining("line 2 cannot be read");
    }

    @Test
    void belongsToOneSimulatorAtATime() {
        try (RunningSimulator simulator = RunningSimulator.storingIn(before)) {
            assertThat(simulator.get("/simulator/ledger").size()).isZero();
            assertThatThrownBy(() -> RunningSimulator.storingIn(before))
                    .hasStackTraceContaining("belongs to another running simulator");
        }
    }
}
