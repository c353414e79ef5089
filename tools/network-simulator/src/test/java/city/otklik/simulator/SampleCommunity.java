package city.otklik.simulator;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A community with a post and a citizen's comment under it, on a simulator. */
final class SampleCommunity {

    static final String COMMUNITY = "community-key";
    static final String USER = "user-key";
    static final String SERVICE = "service-key";
    static final long GROUP = 7;
    static final long WALL = -7;
    static final long ADMIN = 900;
    static final long CITIZEN = 45;

    final RunningSimulator simulator;
    final long post;
    final long question;

    private SampleCommunity(RunningSimulator simulator, long post, long question) {
        this.simulator = simulator;
        this.post = post;
        this.question = question;
    }

    static SampleCommunity createdOn(RunningSimulator simulator) {
        simulator.post("/simulator/vk/communities", community(Map.of()));
        long post = post(simulator);
        return new SampleCommunity(simulator, post, citizen(simulator, post, null, "Когда включат отопление?"));
    }

    static Map<String, Object> community(Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>();
        order.put("groupId", GROUP);
        order.put("name", "Администрация города");
        order.put("adminId", ADMIN);
        order.put("tokens", Map.of("community", COMMUNITY, "user", USER, "service", SERVICE));
        order.putAll(more);
        return order;
    }

    static long post(RunningSimulator simulator) {
        return simulator
                .post("/simulator/vk/posts", Map.of("ownerId", WALL, "text", "Новости"))
                .path("postId")
                .asLong();
    }

    private static long citizen(RunningSimulator simulator, long post, @Nullable Long replyTo, String text) {
        Map<String, Object> order = new HashMap<>();
        order.put("ownerId", WALL);
        order.put("postId", post);
        order.put("citizenId", CITIZEN);
        order.put("name", "Анна Петрова");
        order.put("text", text);
        if (replyTo != null) {
            order.put("replyTo", replyTo);
        }
        return simulator.post("/simulator/vk/comments", order).path("commentId").asLong();
    }

    long citizenReplies(long replyTo, String text) {
        return citizen(simulator, post, replyTo, text);
    }

    long citizenWrites(String text) {
        return citizen(simulator, post, null, text);
    }

    JsonNode answers(String text, Object... more) {
        Object[] params = new Object[more.length + 8];
        Object[] usual = {"owner_id", WALL, "post_id", post, "reply_to_comment", question, "message", text};
        System.arraycopy(usual, 0, params, 0, 8);
        System.arraycopy(more, 0, params, 8, more.length);
        return simulator.vk(COMMUNITY, "wall.createComment", params);
    }

    JsonNode comments(Object... more) {
        Object[] params = new Object[more.length + 4];
        Object[] usual = {"owner_id", WALL, "post_id", post};
        System.arraycopy(usual, 0, params, 0, 4);
        System.arraycopy(more, 0, params, 4, more.length);
        return simulator.vk(SERVICE, "wall.getComments", params);
    }

    JsonNode ledger() {
        return simulator.get("/simulator/ledger?ownerId=" + WALL + "&postId=" + post);
    }
}
