package city.otklik.publishing.networks.vk;

import city.otklik.publishing.networks.FileShelf;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.simulator.SimulatorApplication;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The network simulator on a free port, with one community and a citizen's comment to answer. */
public final class EmulatedVk implements AutoCloseable {

    public static final String GROUP = "494";
    public static final String COMMUNITY_TOKEN = "community";
    public static final String SERVICE_TOKEN = "service";
    public static final long CITIZEN = 77;

    private final ConfigurableApplicationContext context;
    private final URI address;
    private final RestClient http;
    private long lastPost = 100;

    private EmulatedVk(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        this.http = RestClient.create(address.toString());
    }

    public static EmulatedVk start() {
        EmulatedVk vk = new EmulatedVk(new SpringApplicationBuilder(SimulatorApplication.class)
                .properties("spring.config.name=simulator")
                .run("--server.port=0", "--simulator.vk.same-text-seconds=0"));
        vk.post(
                "/simulator/vk/communities",
                Map.of(
                        "groupId", Long.valueOf(GROUP),
                        "name", "Администрация",
                        "tokens", Map.of("community", COMMUNITY_TOKEN, "service", SERVICE_TOKEN)));
        return vk;
    }

    /** A connector that talks to it. */
    public NetworkConnector connector(Path files) {
        return new VkConnector(new FileShelf(files), address, Duration.ofSeconds(1), Duration.ofMillis(700));
    }

    /** A citizen writes under a new post: the address of the comment. */
    public String newMessage(String text) {
        lastPost++;
        post("/simulator/vk/posts", Map.of("ownerId", -Long.parseLong(GROUP), "postId", lastPost, "text", "Новости"));
        return comment(lastPost, null, CITIZEN, text).path("url").asString();
    }

    public JsonNode comment(long post, @org.jspecify.annotations.Nullable Long replyTo, long citizen, String text) {
        Map<String, Object> order = new java.util.HashMap<>(Map.of(
                "ownerId", -Long.parseLong(GROUP),
                "postId", post,
                "citizenId", citizen,
                "name", "Анна",
                "text", text));
        if (replyTo != null) {
            order.put("replyTo", replyTo);
        }
        return post("/simulator/vk/comments", order);
    }

    public long lastPost() {
        return lastPost;
    }

    public void closeComments() {
        http.put()
                .uri("/simulator/vk/posts/-" + GROUP + "/" + lastPost + "/commenting")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("state", "CLOSED"))
                .retrieve()
                .toBodilessEntity();
    }

    /** The next call of {@code method} meets this fault. */
    public void fault(String method, String kind, int value) {
        post(
                "/simulator/faults",
                value == 0
                        ? Map.of("method", method, "kind", kind)
                        : Map.of("method", method, "kind", kind, "value", value));
    }

    public void forgetFaults() {
        http.delete().uri("/simulator/faults").retrieve().toBodilessEntity();
    }

    /** What the city posted under the last message, by the network's own ledger. */
    public List<String> posted() {
        List<String> texts = new ArrayList<>();
        Objects.requireNonNull(http.get()
                        .uri("/simulator/ledger?ownerId=-" + GROUP + "&postId=" + lastPost)
                        .retrieve()
                        .body(JsonNode.class))
                .forEach(entry -> texts.add(entry.path("text").asString()));
        return texts;
    }

    private JsonNode post(String path, Object body) {
        return Objects.requireNonNull(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
