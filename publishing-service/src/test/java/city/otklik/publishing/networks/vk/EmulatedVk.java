package city.otklik.publishing.networks.vk;

import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.StoredFiles;
import city.otklik.simulator.SimulatorApplication;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    public static final String COMMUNITY_TOKEN = "vk1.a.of-the-community";
    public static final String SERVICE_TOKEN = "vk1.a.of-the-service";
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

    /** One for all tests of a JVM, which it ends with. */
    public static EmulatedVk shared() {
        return Shared.VK;
    }

    private static final class Shared {
        private static final EmulatedVk VK = start();

        private Shared() {}
    }

    public static EmulatedVk start() {
        EmulatedVk vk = new EmulatedVk(new SpringApplicationBuilder(SimulatorApplication.class)
                .properties("spring.config.name=simulator")
                .run(
                        "--server.port=0",
                        "--simulator.vk.same-text-seconds=0",
                        // How fast the tests are must not decide how they end.
                        "--simulator.vk.user-rate=1000",
                        "--simulator.vk.community-rate=1000",
                        "--simulator.vk.service-rate=1000"));
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
        return new VkConnector(
                new StoredFiles(files),
                RestClient.builder(),
                new VkProperties(address, Duration.ofSeconds(1), Duration.ofMillis(700)));
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
        commenting("CLOSED");
    }

    /** Whether the last post can be commented ({@code OPEN}), only read ({@code CLOSED}), or neither ({@code HIDDEN}). */
    public void commenting(String state) {
        http.put()
                .uri("/simulator/vk/posts/-" + GROUP + "/" + lastPost + "/commenting")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("state", state))
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
        ledger().forEach(entry -> texts.add(entry.path("text").asString()));
        return texts;
    }

    /** The ledger's entries of the last post. */
    public JsonNode ledger() {
        return get("/simulator/ledger?ownerId=-" + GROUP + "&postId=" + lastPost);
    }

    /** How often it was called to post under the last post, accepted or not. */
    public long attempts() {
        long calls = 0;
        for (JsonNode attempt : get("/simulator/ledger/attempts")) {
            calls += attempt.path("post").asLong() == lastPost ? 1 : 0;
        }
        return calls;
    }

    public URI address() {
        return address;
    }

    /** Has VK send comments to {@code url}, as a community's administrator does it. */
    public void callback(String url, String secret) {
        long server = method("groups.addCallbackServer", Map.of("url", url, "title", "Отклик", "secret_key", secret))
                .path("server_id")
                .asLong();
        method("groups.setCallbackSettings", Map.of("server_id", server, "api_version", "5.199", "wall_reply_new", 1));
    }

    /** The states of the callback servers: {@code wait}, {@code ok}, {@code failed}. */
    public List<String> callbacks() {
        List<String> states = new ArrayList<>();
        get("/simulator/vk/callback-servers")
                .forEach(s -> states.add(s.path("status").asString()));
        return states;
    }

    public String confirmationCode() {
        return method("groups.getCallbackConfirmationCode", Map.of())
                .path("code")
                .asString();
    }

    public void behave(Map<String, Object> behaviour) {
        http.patch()
                .uri("/simulator/vk/behaviour")
                .contentType(MediaType.APPLICATION_JSON)
                .body(behaviour)
                .retrieve()
                .toBodilessEntity();
    }

    private JsonNode method(String name, Map<String, Object> parameters) {
        StringBuilder form = new StringBuilder("v=5.199&group_id=" + GROUP);
        parameters.forEach((key, value) -> form.append('&')
                .append(key)
                .append('=')
                .append(URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)));
        return Objects.requireNonNull(http.post()
                        .uri("/method/" + name)
                        .header("Authorization", "Bearer " + COMMUNITY_TOKEN)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(form.toString())
                        .retrieve()
                        .body(JsonNode.class))
                .path("response");
    }

    private JsonNode get(String path) {
        return Objects.requireNonNull(http.get().uri(path).retrieve().body(JsonNode.class));
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
