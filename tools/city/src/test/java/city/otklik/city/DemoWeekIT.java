package city.otklik.city;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.embedded.EmbeddedStore;
import city.otklik.embedded.FreePort;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole system, one week, ten stories; then every service loses its cases, gets them again from the log alone, and goes
 * on as if nothing had happened.
 */
class DemoWeekIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SERVICES = List.of("intake", "routing", "approval", "publishing");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void everyStoryComesOutAsTheRegulationSaysAndTheLogTellsAllOfIt() throws Exception {
        JsonNode played = demo("played.json");
        assertOneTraceFromTheFeedToThePost();

        for (String service : SERVICES) {
            assertThat(rebuild(service))
                    .contains("all the same as in the store", "the cases were rebuilt from the log")
                    .doesNotContain("WARN");
            Map<String, Document> before = cases(service);
            assertThat(before).hasSizeGreaterThanOrEqualTo(played.path("cases").size());
            inStore(service, cases -> {
                cases.drop();
                return true;
            });
            assertThat(rebuild(service)).contains("the cases were rebuilt from the log");
            assertThat(cases(service)).isEqualTo(before);
        }

        JsonNode again = demo("again.json", "--resume");
        assertThat(again.path("cases")).hasSameSizeAs(played.path("cases"));
        for (int story = 0; story < again.path("cases").size(); story++) {
            JsonNode now = again.path("cases").get(story);
            JsonNode then = played.path("cases").get(story);
            assertThat(now.path("publications"))
                    .as("posted in %s", now.path("story"))
                    .isEqualTo(then.path("publications"));
            // Two topics, read side by side.
            assertThat(now.path("facts"))
                    .as("announced in %s", now.path("story"))
                    .containsExactlyInAnyOrderElementsOf(then.path("facts"));
        }
        for (String service : SERVICES) {
            assertThat(rebuild(service, "--check")).contains("the cases are the same as in the log");
        }
    }

    /** Each fact of a case carries the trace that its service's document names. */
    private void assertOneTraceFromTheFeedToThePost() throws IOException {
        Map<String, String> fed = traces("intake");
        assertThat(new HashSet<>(fed.values())).as("a trace for each message").hasSameSizeAs(fed.keySet());
        for (String service : SERVICES) {
            assertThat(traces(service)).as(service).isEqualTo(fed);
        }
    }

    private Map<String, String> traces(String service) throws IOException {
        return inStore(service, cases -> {
            Map<String, String> found = new TreeMap<>();
            for (Document stored : cases.find()) {
                found.put(
                        stored.getString("_id"), stored.getString("traceparent").split("-")[1]);
            }
            return found;
        });
    }

    /** The report of a week whose stories all came out as they must. */
    private JsonNode demo(String report, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "demo", "--free-ports", "--data=" + folder.resolve("city"), "--report=" + folder.resolve(report)));
        arguments.addAll(List.of(options));
        CityProcess demo = CityProcess.start(folder.resolve(report + ".txt"), arguments.toArray(String[]::new));
        assertThat(demo.exitCode()).as(demo.screen()).isZero();
        assertThat(demo.screen()).contains("10 of 10 stories came out as the regulation says.");
        JsonNode written = JSON.readTree(folder.resolve(report).toFile());
        assertThat(written.path("asTheRegulationSays").asBoolean()).isTrue();
        assertThat(written.path("cases")).hasSize(10);
        return written;
    }

    private String rebuild(String service, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("rebuild", service, "--data=" + folder.resolve("city")));
        arguments.addAll(List.of(options));
        Path screen = folder.resolve("rebuild-" + service + ".txt");
        Files.deleteIfExists(screen);
        CityProcess rebuild = CityProcess.start(screen, arguments.toArray(String[]::new));
        assertThat(rebuild.exitCode()).as(rebuild.screen()).isZero();
        return rebuild.screen();
    }

    /** What the stopped city has of each case, without what is no fact. */
    private Map<String, Document> cases(String service) throws IOException {
        return inStore(service, cases -> {
            Map<String, Document> found = new TreeMap<>();
            for (Document stored : cases.find()) {
                Document state = stored.get("state", Document.class);
                if (state != null) {
                    state.remove("attemptsKnown");
                    state.getList("postings", Document.class, List.of()).forEach(posting -> posting.remove("attempt"));
                }
                found.put(
                        stored.getString("_id"),
                        new Document("state", state)
                                .append("sequence", stored.get("sequence"))
                                .append("outbox", stored.get("outbox")));
            }
            return found;
        });
    }

    private <T> T inStore(String service, Function<MongoCollection<Document>, T> use) throws IOException {
        try (EmbeddedStore store = EmbeddedStore.start(folder.resolve("city").resolve("store.db"), FreePort.find());
                MongoClient client = MongoClients.create(store.uri("otklik_" + service))) {
            return use.apply(client.getDatabase("otklik_" + service).getCollection("cases"));
        }
    }
}
