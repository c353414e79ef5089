package city.otklik.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The sample messages are what their README says, so that every reader can rely on it. */
class SampleMessagesTest {

    private static final Set<String> ALWAYS = Set.of("messageId", "network", "link", "authorId", "authorName", "text");
    private static final Set<String> SOMETIMES =
            Set.of("postedAt", "priority", "topicHint", "expectedDepartment", "kind");
    private static final Map<Network, String> LINKS = Map.of(
            Network.VK, "https://vk\\.com/(wall-\\d+_\\d+\\?reply=\\d+|topic-\\d+_\\d+\\?post=\\d+)",
            Network.OK, "https://ok\\.ru/(group/\\d+/topic/\\d+|profile/\\d+/statuses/\\d+)",
            Network.FACEBOOK, "https://facebook\\.com/[\\w.]+/posts/\\d+\\?comment_id=\\d+",
            Network.INSTAGRAM, "https://instagram\\.com/p/\\w+/c/\\d+",
            Network.X, "https://x\\.com/\\w+/status/\\d+",
            Network.TELEGRAM, "https://t\\.me/\\w+/\\d+\\?comment=\\d+",
            Network.MAX, "https://max\\.ru/\\w+/\\d+",
            Network.OTHER, "https://\\S+\\.example/\\S+");

    @Test
    void everyLineHasTheFieldsOfTheReadme() throws IOException {
        for (JsonNode message : messages()) {
            Set<String> fields = new HashSet<>(message.propertyNames());
            assertThat(fields).as(message.toString()).containsAll(ALWAYS);
            fields.removeAll(ALWAYS);
            assertThat(SOMETIMES).as(message.toString()).containsAll(fields);
            Network network = Network.valueOf(text(message, "network"));
            assertThat(text(message, "link")).matches(LINKS.getOrDefault(network, ""));
            if (message.has("priority")) {
                PriorityClass.valueOf(text(message, "priority"));
            }
        }
    }

    @Test
    void thereAreEnoughOfThemOverAllNetworksAndTheirIdsAreUnique() throws IOException {
        List<JsonNode> messages = messages();
        assertThat(messages).hasSizeGreaterThanOrEqualTo(64);
        assertThat(messages).extracting(message -> text(message, "messageId")).doesNotHaveDuplicates();
        assertThat(messages).extracting(message -> text(message, "link")).doesNotHaveDuplicates();
        assertThat(messages)
                .extracting(message -> Network.valueOf(text(message, "network")))
                .contains(Network.values());
    }

    @Test
    void departmentsStandInTheReadme() throws IOException {
        String readme = Files.readString(Sources.root().resolve("samples/README.md"), UTF_8);
        Set<String> codes = new TreeSet<>(Pattern.compile("^\\| `([A-Z-]+)` \\|", Pattern.MULTILINE)
                .matcher(readme)
                .results()
                .map(SampleMessagesTest::code)
                .toList());
        for (JsonNode message : messages()) {
            if (message.has("expectedDepartment")) {
                assertThat(codes).contains(text(message, "expectedDepartment"));
            } else {
                assertThat(text(message, "kind")).isIn("section-15", "doubtful");
            }
        }
    }

    @Test
    void aRepeatIsTheSameAuthorsAndCameAfterTheFirst() throws IOException {
        List<JsonNode> earlier = new ArrayList<>();
        int repeats = 0;
        for (JsonNode message : messages()) {
            if (message.has("kind") && text(message, "kind").startsWith("repeat-of:")) {
                String first = text(message, "kind").substring("repeat-of:".length());
                assertThat(earlier)
                        .filteredOn(candidate -> text(candidate, "messageId").equals(first))
                        .singleElement()
                        .extracting(candidate -> text(candidate, "authorId"))
                        .isEqualTo(text(message, "authorId"));
                repeats++;
            }
            earlier.add(message);
        }
        assertThat(repeats).isGreaterThanOrEqualTo(4);
    }

    private static String code(MatchResult row) {
        return row.group(1);
    }

    private static String text(JsonNode message, String field) {
        return message.path(field).asString("");
    }

    private static List<JsonNode> messages() throws IOException {
        JsonMapper json = new JsonMapper();
        return Files.readAllLines(Sources.root().resolve("samples/messages.jsonl"), UTF_8).stream()
                .map(json::readTree)
                .toList();
    }
}
