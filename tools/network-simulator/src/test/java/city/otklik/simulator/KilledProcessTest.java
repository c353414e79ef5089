package city.otklik.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The simulator as a process of its own, killed while it is being called. */
class KilledProcessTest {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 40;

    @TempDir
    Path folder;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Test
    void losesNothingThatItAcknowledged() throws Exception {
        Path log = folder.resolve("log.txt");
        Process process = launch(log);
        List<String> acknowledged = new ArrayList<>();
        try {
            String address = "http://127.0.0.1:" + port(process, log);
            long post = Long.parseLong(find(
                    send(address + "/simulator/vk/posts", "application/json", "{\"ownerId\":-7}"),
                    "\"postId\":(\\d+)"));
            Thread killer = Thread.ofVirtual().unstarted(process::destroyForcibly);
            while (process.isAlive()) {
                String text = "ответ " + acknowledged.size();
                if (answered(address, post, text)) {
                    acknowledged.add(text);
                }
                if (acknowledged.size() == ACKNOWLEDGED_BEFORE_THE_KILL && killer.getState() == Thread.State.NEW) {
                    killer.start();
                }
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (RunningSimulator again = RunningSimulator.storingIn(folder)) {
            List<String> texts = new ArrayList<>();
            for (JsonNode entry : again.get("/simulator/ledger")) {
                texts.add(entry.path("text").asString());
            }
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_THE_KILL);
            assertThat(texts).containsAll(acknowledged).hasSizeLessThanOrEqualTo(acknowledged.size() + 1);
        }
    }

    private Process launch(Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatorApplication.class.getName(),
                        "--server.port=0",
                        "--simulator.storage=" + folder,
                        "--simulator.vk.community-rate=100000",
                        "--simulator.vk.communities[0].group-id=7",
                        "--simulator.vk.communities[0].name=Город",
                        "--simulator.vk.communities[0].tokens.community=" + SampleCommunity.COMMUNITY)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static String port(Process process, Path log) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !process.isAlive() || Files.readString(log).contains("Started SimulatorApplication"));
        try {
            return find(Files.readString(log), PORT.pattern());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private boolean answered(String address, long post, String text) throws InterruptedException {
        try {
            String form = "v=5.199&access_token=" + SampleCommunity.COMMUNITY + "&owner_id=-7&post_id=" + post
                    + "&message=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            return send(address + "/method/wall.createComment", "application/x-www-form-urlencoded", form)
                    .contains("comment_id");
        } catch (IOException killed) {
            return false;
        }
    }

    private String send(String url, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).describedAs(text).isTrue();
        return matcher.group(1);
    }
}
