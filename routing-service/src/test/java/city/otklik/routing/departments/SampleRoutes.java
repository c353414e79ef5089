package city.otklik.routing.departments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configured departments and rules, and the sample messages with the department their author meant. */
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
        return lines(Path.of("../samples/messages.jsonl")).stream()
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

    static Departments departments() {
        Map<String, List<Map<String, Object>>> yaml =
                new Yaml().load(resource("/city/otklik/routing/departments/departments.yml"));
        return new Departments(Objects.requireNonNull(yaml.get("otklik.routing.departments")).stream()
                .map(entry -> new Department(
                        String.valueOf(entry.get("code")),
                        String.valueOf(entry.get("name")),
                        Boolean.TRUE.equals(entry.get("external"))))
                .toList());
    }

    static Competence competence() {
        List<String> rules = resource("/city/otklik/routing/departments/topics.rules")
                .lines()
                .toList();
        return Competences.byKeywords(rules, departments(), RoutingRules.standard());
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

    private static String resource(String name) {
        try (var stream = Objects.requireNonNull(SampleRoutes.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
