package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VkCommentingTest extends SharedSimulator {

    @Test
    void postsAsTheCommunityAndEntersTheLedger() {
        JsonNode answer = community.answers("Отопление включат 1 декабря.", "guid", "answer-1:0");
        long id = answer.path("response").path("comment_id").asLong();
        assertThat(answer.path("response").path("parents_stack").path(0).asLong())
                .isEqualTo(community.question);

        JsonNode entry = community.ledger().path(0);
        assertThat(community.ledger().size()).isEqualTo(1);
        assertThat(entry.path("network").asString()).isEqualTo("VK");
        assertThat(entry.path("account").asLong()).isEqualTo(SampleCommunity.WALL);
        assertThat(entry.path("commentId").asLong()).isEqualTo(id);
        assertThat(entry.path("replyTo").asLong()).isEqualTo(community.question);
        assertThat(entry.path("text").asString()).isEqualTo("Отопление включат 1 декабря.");
        assertThat(entry.path("guid").asString()).isEqualTo("answer-1:0");
        assertThat(Instant.parse(entry.path("postedAt").asString())).isEqualTo(simulator.clock.instant());
        assertThat(Instant.parse(entry.path("postedAtWall").asString())).isNotEqualTo(simulator.clock.instant());
        assertThat(entry.path("attempts").asInt()).isEqualTo(1);
        assertThat(entry.path("visible").asBoolean()).isTrue();
        assertThat(entry.path("url").asString())
                .isEqualTo("https://vk.com/wall-7_%d?reply=%d&thread=%d", community.post, id, community.question);
    }

    @Test
    void postsAsTheCommunityWithItsAdministratorsKey() {
        simulator.vk(
                SampleCommunity.USER,
                "wall.createComment",
                "owner_id",
                SampleCommunity.WALL,
                "post_id",
                community.post,
                "from_group",
                SampleCommunity.GROUP,
                "message",
                "от имени сообщества");
        assertThat(community.ledger().path(0).path("account").asLong()).isEqualTo(SampleCommunity.WALL);
        simulator.vk(
                SampleCommunity.USER,
                "wall.createComment",
                "owner_id",
                SampleCommunity.WALL,
                "post_id",
                community.post,
                "message",
                "от себя");
        assertThat(community.ledger().path(1).path("account").asLong()).isEqualTo(SampleCommunity.ADMIN);
    }

    @Test
    void refusesAnotherCommunitysName() {
        assertThat(error(community.answers("чужое имя", "from_group", 21))).isEqualTo(15);
        assertThat(error(simulator.vk(
                        SampleCommunity.USER,
                        "wall.createComment",
                        "owner_id",
                        SampleCommunity.WALL,
                        "post_id",
                        community.post,
                        "from_group",
                        21,
                        "message",
                        "чужое имя")))
                .isEqualTo(15);
    }

    @Test
    void refusesTheSameTextWithinAMinute() {
        assertThat(error(community.answers("Спасибо за обращение!"))).isZero();
        assertThat(error(community.answers("Спасибо за обращение!"))).isEqualTo(9);
        simulator.clock.pass(Duration.ofSeconds(60));
        assertThat(error(community.answers("Спасибо за обращение!"))).isZero();
        assertThat(community.ledger().size()).isEqualTo(2);
        assertThat(community.ledger().path(0).path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void ignoresGuidUnlessConfiguredToHonourIt() {
        long first = id(community.answers("один", "guid", "g-" + community.post));
        simulator.clock.pass(Duration.ofMinutes(2));
        assertThat(id(community.answers("один", "guid", "g-" + community.post))).isNotEqualTo(first);

        simulator.patch("/simulator/vk/behaviour", Map.of("guidHonoured", true));
        assertThat(id(community.answers("один", "guid", "g-" + community.post))).isEqualTo(first);
        assertThat(community.ledger().size()).isEqualTo(2);
    }

    @Test
    void refusesEmptyTooLongAndUnknownTargets() {
        assertThat(error(community.answers(""))).isEqualTo(100);
        assertThat(error(community.answers("я".repeat(4001)))).isEqualTo(100);
        assertThat(error(community.answers("куда?", "reply_to_comment", 99_999)))
                .isEqualTo(100);
        assertThat(error(community.answers("куда?", "post_id", 99_999))).isEqualTo(100);
        assertThat(error(community.answers("что?", "attachments", "photo1_1"))).isEqualTo(100);
        assertThat(error(community.answers("я".repeat(4000)))).isZero();
    }

    @Test
    void refusesClosedHiddenAndDeletedPosts() {
        String post = "/simulator/vk/posts/-7/" + community.post;
        simulator.put(post + "/commenting", Map.of("state", "CLOSED"));
        assertThat(error(community.answers("закрыто"))).isEqualTo(213);
        assertThat(error(community.comments())).isZero();
        assertThat(community.comments().path("response").path("can_post").asBoolean())
                .isFalse();
        simulator.put(post + "/commenting", Map.of("state", "HIDDEN"));
        assertThat(error(community.answers("скрыто"))).isEqualTo(213);
        assertThat(error(community.comments())).isEqualTo(212);
        simulator.put(post + "/commenting", Map.of("state", "OPEN"));
        assertThat(error(community.answers("открыто"))).isZero();
        simulator.delete(post);
        assertThat(error(community.answers("удалено"))).isEqualTo(15);
        assertThat(error(community.comments())).isEqualTo(15);
    }

    @Test
    void refusesAReplyToADeletedComment() {
        simulator.delete("/simulator/vk/comments/-7/" + community.question);
        assertThat(error(community.answers("поздно"))).isEqualTo(100);
    }

    @Test
    void keepsToTheRulesOfForeignWalls() {
        simulator.post(
                "/simulator/vk/communities",
                Map.of("groupId", 31, "name", "Соседи", "groupsCanPost", false, "tokens", Map.of()));
        long post = simulator
                .post("/simulator/vk/posts", Map.of("ownerId", -31))
                .path("postId")
                .asLong();
        assertThat(error(simulator.vk(
                        SampleCommunity.COMMUNITY,
                        "wall.createComment",
                        "owner_id",
                        -31,
                        "post_id",
                        post,
                        "message",
                        "а")))
                .isEqualTo(15);
        assertThat(error(simulator.vk(
                        SampleCommunity.USER,
                        "wall.createComment",
                        "owner_id",
                        -31,
                        "post_id",
                        post,
                        "from_group",
                        SampleCommunity.GROUP,
                        "message",
                        "б")))
                .isEqualTo(213);
        simulator.post(
                "/simulator/vk/communities",
                Map.of("groupId", 31, "name", "Соседи", "hyperlinksForbidden", true, "tokens", Map.of()));
        assertThat(error(simulator.vk(
                        SampleCommunity.USER,
                        "wall.createComment",
                        "owner_id",
                        -31,
                        "post_id",
                        post,
                        "message",
                        "см. https://gorod.example")))
                .isEqualTo(222);
    }

    @Test
    void correctsAndRemovesOwnCommentsWithTheAdministratorsKey() {
        long id = id(community.answers("опечатка"));
        Object[] target = {"owner_id", SampleCommunity.WALL, "comment_id", id, "message", "исправлено"};
        assertThat(simulator
                        .vk(SampleCommunity.USER, "wall.editComment", target)
                        .path("response")
                        .asInt())
                .isEqualTo(1);
        assertThat(simulator.vk(SampleCommunity.USER, "wall.getComment", target).toString())
                .contains("исправлено");
        assertThat(community.ledger().path(0).path("text").asString()).isEqualTo("опечатка");

        assertThat(simulator
                        .vk(SampleCommunity.USER, "wall.deleteComment", target)
                        .path("response")
                        .asInt())
                .isEqualTo(1);
        assertThat(error(simulator.vk(SampleCommunity.USER, "wall.getComment", target)))
                .isEqualTo(100);
        assertThat(community.ledger().path(0).path("visible").asBoolean()).isFalse();
        assertThat(error(simulator.vk(
                        SampleCommunity.USER,
                        "wall.editComment",
                        "owner_id",
                        SampleCommunity.WALL,
                        "comment_id",
                        community.question,
                        "message",
                        "чужое")))
                .isEqualTo(15);
    }

    private static long id(JsonNode answer) {
        return answer.path("response").path("comment_id").asLong();
    }
}
