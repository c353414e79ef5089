package city.otklik.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of writing: what was acknowledged is there, and no child outlives its parent. */
class KilledStackTest {

    private static final int WRITERS = 6;
    private static final int ENOUGH = 600;

    @Test
    void whatTheStoreAcknowledgedSurvivesAndTheRegistryDiesWithItsParent(@TempDir Path directory) throws Exception {
        int port = FreePort.find();
        Process host = host(directory, port);
        long registry = registryOf(host);
        assertThat(ProcessHandle.of(registry)).isPresent();

        Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "w" + writer;
            writers.add(Thread.ofPlatform().start(() -> writeUntilKilled(port, name, acknowledged)));
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() > ENOUGH);
        host.destroyForcibly().waitFor();
        for (Thread writer : writers) {
            writer.join();
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> ProcessHandle.of(registry).isEmpty());
        int again = FreePort.find();
        try (EmbeddedStore store = EmbeddedStore.start(directory.resolve("store.mv"), again);
                MongoClient client = MongoClients.create(store.uri("kill"))) {
            MongoCollection<Document> cases = client.getDatabase("kill").getCollection("cases");
            acknowledged.forEach((id, count) -> {
                Document found = cases.find(Filters.eq("_id", id)).first();
                assertThat(found == null ? 0 : found.getInteger("count")).as(id).isGreaterThanOrEqualTo(count);
            });
            assertThat(cases.countDocuments())
                    .isBetween((long) acknowledged.size(), acknowledged.size() + (long) WRITERS);
        }
    }

    // An insert and an update each, so that both the documents and their index must survive.
    private static void writeUntilKilled(int port, String writer, Map<String, Integer> acknowledged) {
        String uri = "mongodb://localhost:" + port + "/?retryWrites=false&serverSelectionTimeoutMS=1000";
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> cases = client.getDatabase("kill").getCollection("cases");
            for (int i = 0; ; i++) {
                String id = writer + "-" + i;
                cases.insertOne(new Document("_id", id).append("count", 1));
                acknowledged.put(id, 1);
                cases.updateOne(Filters.eq("_id", id), Updates.inc("count", 1));
                acknowledged.put(id, 2);
            }
        } catch (MongoException e) {
            // Killed.
        }
    }

    private static Process host(Path directory, int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StackHost.class.getName(),
                        directory.toString(),
                        Integer.toString(port),
                        Integer.toString(FreePort.find()))
                .redirectError(new File("target", "stack-host.log"))
                .start();
    }

    private static long registryOf(Process host) throws IOException {
        BufferedReader said = host.inputReader(StandardCharsets.UTF_8);
        String line;
        while ((line = said.readLine()) != null) {
            if (line.startsWith("registry ")) {
                return Long.parseLong(line.substring("registry ".length()));
            }
        }
        throw new AssertionError("The host did not start: " + Files.readString(Path.of("target", "stack-host.log")));
    }
}
