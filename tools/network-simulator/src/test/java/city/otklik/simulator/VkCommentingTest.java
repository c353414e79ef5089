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
        JsonNode answer = town.answers("Отопление включат 1 декабря.", "guid", "answer-1:0");
        long id = answer.path("response").path("comment_id").asLong();
        assertThat(answer.path("response").path("parents_stack").path(0).asLong())
                .isEqualTo(town.question);

        JsonNode entry = town.ledger().path(0);
        assertThat(town.ledger().size()).isEqualTo(1);
        assertThat(entry.path("network").asString()).isEqualTo("VK");
        assertThat(entry.path("account").asLong()).isEqualTo(Town.WALL);
        assertThat(entry.path("commentId").asLong()).isEqualTo(id);
        assertThat(entry.path("replyTo").asLong()).isEqualTo(town.question);
        assertThat(entry.path("text").asString()).isEqualTo("Отопление включат 1 декабря.");
        assertThat(entry.path("guid").asString()).isEqualTo("answer-1:0");
        assertThat(Instant.parse(entry.path("postedAt").asString())).isEqualTo(simulator.clock.instant());
        assertThat(Instant.parse(entry.path("postedAtWall").asString())).isNotEqualTo(simulator.clock.instant());
        assertThat(entry.path("attempts").asInt()).isEqualTo(1);
        assertThat(entry.path("visible").asBoolean()).isTrue();
        assertThat(entry.path("url").asString())
                .isEqualTo("https://vk.com/wall-7_%d?reply=%d&thread=%d", town.post, id, town.question);
    }

    @Test
    void postsAsTheCommunityWithItsAdministratorsKey() {
        simulator.vk(
                Town.USER,
                "wall.createComment",
                "owner_id",
                Town.WALL,
                "post_id",
                town.post,
                "from_group",
                Town.GROUP,
                "message",
                "от имени сообщества");
        assertThat(town.ledger().path(0).path("account").asLong()).isEqualTo(Town.WALL);
        simulator.vk(
                Town.USER, "wall.createComment", "owner_id", Town.WALL, "post_id", town.post, "message", "от себя");
        assertThat(town.ledger().path(1).path("account").asLong()).isEqualTo(Town.ADMIN);
    }

    @Test
    void refusesAnotherCommunitysName() {
        assertThat(error(town.answers("чужое имя", "from_group", 21))).isEqualTo(15);
        assertThat(error(simulator.vk(
                        Town.USER,
                        "wall.createComment",
                        "owner_id",
                        Town.WALL,
                        "post_id",
                        town.post,
                        "from_group",
                        21,
                        "message",
                        "чужое имя")))
                .isEqualTo(15);
    }

    @Test
    void refusesTheSameTextWithinAMinute() {
        assertThat(error(town.answers("Спасибо за обращение!"))).isZero();
        assertThat(error(town.answers("Спасибо за обращение!"))).isEqualTo(9);
        simulator.clock.pass(Duration.ofSeconds(60));
        assertThat(error(town.answers("Спасибо за обращение!"))).isZero();
        assertThat(town.ledger().size()).isEqualTo(2);
        assertThat(town.ledger().path(0).path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void ignoresGuidUnlessToldToHonourIt() {
        long first = id(town.answers("один", "guid", "g-" + town.post));
        simulator.clock.pass(Duration.ofMinutes(2));
        assertThat(id(town.answers("один", "guid", "g-" + town.post))).isNotEqualTo(first);

        simulator.patch("/simulator/vk/behaviour", Map.of("guidHonoured", true));
        assertThat(id(town.answers("один", "guid", "g-" + town.post))).isEqualTo(first);
        assertThat(town.ledger().size()).isEqualTo(2);
    }

    @Test
    void refusesEmptyTooLongAndUnknownTargets() {
        assertThat(error(town.answers(""))).isEqualTo(100);
        assertThat(error(town.answers("я".repeat(4001)))).isEqualTo(100);
        assertThat(error(town.answers("куда?", "reply_to_comment", 99_999))).isEqualTo(100);
        assertThat(error(town.answers("куда?", "post_id", 99_999))).isEqualTo(100);
        assertThat(error(town.answers("что?", "attachments", "photo1_1"))).isEqualTo(100);
        assertThat(error(town.answers("я".repeat(4000)))).isZero();
    }

    @Test
    void refusesClosedHiddenAndDeletedPosts() {
        String post = "/simulator/vk/posts/-7/" + town.post;
        simulator.put(post + "/commenting", Map.of("state", "CLOSED"));
        assertThat(error(town.answers("закрыто"))).isEqualTo(213);
        assertThat(error(town.comments())).isZero();
        assertThat(town.comments().path("response").path("can_post").asBoolean())
                .isFalse();
        simulator.put(post + "/commenting", Map.of("state", "HIDDEN"));
        assertThat(error(town.answers("скрыто"))).isEqualTo(213);
        assertThat(error(town.comments())).isEqualTo(212);
        simulator.put(post + "/commenting", Map.of("state", "OPEN"));
        assertThat(error(town.answers("открыто"))).isZero();
        simulator.delete(post);
        assertThat(error(town.answers("удалено"))).isEqualTo(15);
        assertThat(error(town.comments())).isEqualTo(15);
    }

    @Test
    void refusesAReplyToADeletedComment() {
        simulator.delete("/simulator/vk/comments/-7/" + town.question);
        assertThat(error(town.answers("поздно"))).isEqualTo(100);
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
                        Town.COMMUNITY, "wall.createComment", "owner_id", -31, "post_id", post, "message", "а")))
                .isEqualTo(15);
        assertThat(error(simulator.vk(
                        Town.USER,
                        "wall.createComment",
                        "owner_id",
                        -31,
                        "post_id",
                        post,
                        "from_group",
                        Town.GROUP,
                        "message",
                        "б")))
                .isEqualTo(213);
        simulator.post(
                "/simulator/vk/communities",
                Map.of("groupId", 31, "name", "Соседи", "hyperlinksForbidden", true, "tokens", Map.of()));
        assertThat(error(simulator.vk(
                        Town.USER,
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
        long id = id(town.answers("опечатка"));
        Object[] target = {"owner_id", Town.WALL, "comment_id", id, "message", "исправлено"};
        assertThat(simulator
                        .vk(Town.USER, "wall.editComment", target)
                        .path("response")
                        .asInt())
                .isEqualTo(1);
        assertThat(simulator.vk(Town.USER, "wall.getComment", target).toString())
                .contains("исправлено");
        assertThat(town.ledger().path(0).path("text").asString()).isEqualTo("опечатка");

        assertThat(simulator
                        .vk(Town.USER, "wall.deleteComment", target)
                        .path("response")
                        .asInt())
                .isEqualTo(1);
        assertThat(error(simulator.vk(Town.USER, "wall.getComment", target))).isEqualTo(100);
        assertThat(town.ledger().path(0).path("visible").asBoolean()).isFalse();
        assertThat(error(simulator.vk(
                        Town.USER,
                        "wall.editComment",
                        "owner_id",
                        Town.WALL,
                        "comment_id",
                        town.question,
                        "message",
                        "чужое")))
                .isEqualTo(15);
    }

    private static long id(JsonNode answer) {
        return answer.path("response").path("comment_id").asLong();
    }
}
