package city.otklik.understanding.routing;

import city.otklik.understanding.language.WordLists;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules that come with the project, and the sample messages with the department that their author expected. */
final class SampleRoutes {

    private SampleRoutes() {}

    /** @param department null where a person must decide */
    record Sample(
            String id,
            String text,
            @Nullable String topicHint,
            @Nullable String department) {}

    static List<Sample> all() {
        JsonMapper json = JsonMapper.builder().build();
        return lines(Path.of("../../samples/messages.jsonl")).stream()
                .map(json::readTree)
                .filter(line -> !line.path("kind").asString("").equals("section-15"))
                .map(SampleRoutes::sample)
                .toList();
    }

    /** Other messages, written to see how the rules do on words they were not made for. */
    static List<Sample> unseen() {
        JsonMapper json = JsonMapper.builder().build();
        return lines(Path.of("src/test/resources/unseen.jsonl")).stream()
                .map(json::readTree)
                .map(SampleRoutes::sample)
                .toList();
    }

    static Competence competence() {
        List<String> rules = WordLists.lines(Competence.class, "topics.rules");
        Set<String> departments = rules.stream()
                .filter(line -> line.startsWith("["))
                .map(line -> line.substring(1, line.indexOf(' ')))
                .collect(Collectors.toSet());
        return new Competence(rules, departments, RoutingRules.standard());
    }

    private static Sample sample(JsonNode line) {
        return new Sample(
                line.path("messageId").asString(),
                line.path("text").asString(),
                line.hasNonNull("topicHint") ? line.path("topicHint").asString() : null,
                line.hasNonNull("expectedDepartment")
                        ? line.path("expectedDepartment").asString()
                        : null);
    }

    private static List<String> lines(Path path) {
        try {
            return Files.readAllLines(path).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
