package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VkAdministrationTest extends SharedSimulator {

    @Test
    void makesTokensAndKeepsThemWhenAskedAgain() {
        JsonNode made = simulator.post("/simulator/vk/communities", Map.of("name", "Новое"));
        JsonNode tokens = made.path("tokens");
        assertThat(tokens.propertyNames()).containsExactlyInAnyOrder("community", "user", "service");
        assertThat(error(simulator.vk(tokens.path("community").asString(), "groups.getTokenPermissions")))
                .isZero();
        JsonNode again = simulator.post(
                "/simulator/vk/communities",
                Map.of("groupId", made.path("groupId").asLong(), "name", "Новое"));
        assertThat(again).isEqualTo(made);
    }

    @Test
    void refusesATokenValueThatIsInUse() {
        JsonNode answer = simulator.post(
                "/simulator/vk/communities",
                Map.of("groupId", 77, "name", "Хитрые", "tokens", Map.of("community", SampleCommunity.COMMUNITY)));
        assertThat(answer.path("status").asInt()).isEqualTo(409);
        assertThat(answer.path("detail").asString()).startsWith("tokens.community:");
    }

    @Test
    void writesAPostOnlyOnceUnderItsNumber() {
        Map<String, Object> order = Map.of("ownerId", -55, "postId", 23, "text", "Первый");
        JsonNode post = simulator.post("/simulator/vk/posts", order);
        assertThat(post.path("url").asString()).isEqualTo("https://vk.com/wall-55_23");
        assertThat(simulator.post("/simulator/vk/posts", Map.of("ownerId", -55, "postId", 23, "text", "Второй")))
                .isEqualTo(post);
    }

    @Test
    void showsWhereACommentIs() {
        long reply = community.citizenReplies(community.question, "И ещё вопрос");
        JsonNode lines =
                simulator.get("/simulator/vk/posts/-7/" + community.post).path("comments");
        assertThat(lines.path(1).path("commentId").asLong()).isEqualTo(reply);
        assertThat(lines.path(1).path("authorName").asString()).isEqualTo("Анна Петрова");
        assertThat(lines.path(1).path("url").asString())
                .isEqualTo("https://vk.com/wall-7_%d?reply=%d&thread=%d", community.post, reply, community.question);
        assertThat(lines.path(0).path("url").asString())
                .isEqualTo("https://vk.com/wall-7_%d?reply=%d", community.post, community.question);
    }

    @Test
    void saysWhatIsWrongWithACitizensComment() {
        Map<String, Object> onNothing =
                Map.of("ownerId", -7, "postId", 99_999, "citizenId", 1, "name", "А", "text", "т");
        assertThat(simulator
                        .post("/simulator/vk/comments", onNothing)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        Map<String, Object> byNobody =
                Map.of("ownerId", -7, "postId", community.post, "citizenId", -1, "name", "А", "text", "т");
        assertThat(simulator
                        .post("/simulator/vk/comments", byNobody)
                        .path("detail")
                        .asString())
                .startsWith("citizenId:");
        JsonNode lacking = simulator.post("/simulator/vk/comments", Map.of("ownerId", -7));
        assertThat(lacking.path("status").asInt()).isEqualTo(400);
        assertThat(lacking.path("detail").asString()).contains("'postId'");
    }

    @Test
    void letsNobodyCommentOnAClosedPost() {
        simulator.put("/simulator/vk/posts/-7/" + community.post + "/commenting", Map.of("state", "CLOSED"));
        JsonNode answer = simulator.post(
                "/simulator/vk/comments",
                Map.of("ownerId", -7, "postId", community.post, "citizenId", 1, "name", "А", "text", "т"));
        assertThat(answer.path("status").asInt()).isEqualTo(409);
    }

    @Test
    void refusesAnUnknownBehaviour() {
        assertThat(simulator
                        .patch("/simulator/vk/behaviour", Map.of("guid", true))
                        .path("detail")
                        .asString())
                .startsWith("guid: unknown");
        assertThat(simulator
                        .patch("/simulator/vk/behaviour", Map.of("userRate", 0))
                        .path("detail")
                        .asString())
                .isEqualTo("userRate: give at least 1");
        assertThat(simulator
                        .patch("/simulator/vk/behaviour", Map.of("userRate", "часто"))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void createsConfiguredCommunitiesAtTheStart() {
        try (RunningSimulator configured = RunningSimulator.start(
                "--simulator.vk.communities[0].group-id=3",
                "--simulator.vk.communities[0].name=Город",
                "--simulator.vk.communities[0].tokens.community=given",
                "--simulator.vk.guid-honoured=true")) {
            assertThat(error(configured.vk("given", "groups.getTokenPermissions")))
                    .isZero();
            assertThat(configured
                            .get("/simulator/vk/behaviour")
                            .path("guidHonoured")
                            .asBoolean())
                    .isTrue();
            assertThat(configured.get("/actuator/health").path("status").asString())
                    .isEqualTo("UP");
        }
    }
}
