package city.otklik.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample messages that come with the project, with what their author says of them. */
public final class SampleMessages {

    private SampleMessages() {}

    /**
     * @param kind empty for an ordinary message, else {@code section-15}, {@code doubtful} (to route) or {@code
     *     repeat-of:ID}
     */
    public record Sample(String id, String network, String authorId, String link, String text, String kind) {}

    public static List<Sample> all() {
        JsonMapper json = JsonMapper.builder().build();
        try {
            return Files.readAllLines(Path.of("../../samples/messages.jsonl")).stream()
                    .filter(line -> !line.isBlank())
                    .map(json::readTree)
                    .map(SampleMessages::sample)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(JsonNode line) {
        return new Sample(
                line.path("messageId").asString(),
                line.path("network").asString(),
                line.path("authorId").asString(),
                line.path("link").asString(),
                line.path("text").asString(),
                line.path("kind").asString(""));
    }
}
