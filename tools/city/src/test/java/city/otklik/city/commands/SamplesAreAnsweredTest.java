package city.otklik.city.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.city.stack.CityPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What README shows a newcomer: a sample is fed, drafted, approved, and posted in the emulated network. */
class SamplesAreAnsweredTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SharedCity city = SharedCity.running();

    @TempDir
    Path folder;

    @Test
    void aSampleThatIsDraftedAndApprovedIsPosted() throws IOException {
        ObjectNode sample;
        try (Stream<String> lines = Files.lines(Path.of("../../samples/messages.jsonl"))) {
            sample = (ObjectNode) JSON.readTree(lines.findFirst().orElseThrow());
        }
        String message = sample.path("messageId").asString();
        Path file = Files.writeString(
                folder.resolve("messages.jsonl"),
                sample.put("sentAt", city.now().toString()).toString());
        assertThat(city.onLog("feed", file.toString()).code()).isZero();
        await("an executor")
                .atMost(Duration.ofSeconds(90))
                .until(() -> city.factsOf(message).contains("ExecutorAppointed"));
        String facts = city.factsOf(message);
        String executor = Stream.of("ivanova", "petrov", "sidorova")
                .filter(facts::contains)
                .findFirst()
                .orElseThrow();
        String drafts = "/cases/" + SharedCity.caseOf(message) + "/drafts";
        String draft = """
                {"kind": "FINAL", "text": "Здравствуйте! Яму на улице Горького засыпали, асфальт положим до 10 марта."}""";

        ResponseEntity<String> submitted = await("the draft, once approval has read of the executor")
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> city.post(CityPart.APPROVAL, drafts, executor, draft),
                        answer -> answer.getStatusCode().is2xxSuccessful());
        String hash = JSON.readTree(submitted.getBody()).path("contentHash").asString();
        ResponseEntity<String> approved =
                city.post(CityPart.APPROVAL, drafts + "/1/approval", "curator", "{\"contentHash\": \"" + hash + "\"}");

        assertThat(submitted.getStatusCode().value()).isEqualTo(201);
        assertThat(approved.getStatusCode().value()).as(approved.getBody()).isEqualTo(200);
        await("the answer in the network")
                .atMost(Duration.ofSeconds(90))
                .until(() -> city.factsOf(message).contains("AnswerPublished"));
        assertThat(city.factsOf(message)).contains("CaseClosed").doesNotContain("Publication");
    }
}
