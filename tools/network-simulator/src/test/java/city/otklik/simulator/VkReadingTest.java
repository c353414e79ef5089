package city.otklik.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VkReadingTest extends SharedSimulator {

    @Test
    void showsAnAnswerWithTheMentionBeforeIt() {
        long id = community
                .answers("Включат завтра.")
                .path("response")
                .path("comment_id")
                .asLong();
        JsonNode seen = community
                .comments("comment_id", community.question)
                .path("response")
                .path("items")
                .path(0);
        assertThat(seen.path("id").asLong()).isEqualTo(id);
        assertThat(seen.path("text").asString()).isEqualTo("[id45|Анна], Включат завтра.");
        assertThat(seen.path("from_id").asLong()).isEqualTo(SampleCommunity.WALL);
        assertThat(seen.path("reply_to_comment").asLong()).isEqualTo(community.question);
        assertThat(seen.path("reply_to_user").asLong()).isEqualTo(SampleCommunity.CITIZEN);
        assertThat(seen.path("parents_stack").path(0).asLong()).isEqualTo(community.question);
        assertThat(seen.path("date").asLong())
                .isEqualTo(simulator.clock.instant().getEpochSecond() - 2);

        long thanks = community.citizenReplies(id, "Спасибо!");
        JsonNode reply = simulator
                .vk(SampleCommunity.USER, "wall.getComment", "owner_id", SampleCommunity.WALL, "comment_id", thanks)
                .path("response")
                .path("items")
                .path(0);
        assertThat(reply.path("text").asString()).isEqualTo("[club7|Администрация города], Спасибо!");
        assertThat(reply.path("parents_stack").path(0).asLong()).isEqualTo(community.question);

        simulator.patch("/simulator/vk/behaviour", Map.of("mentionPrefix", false));
        assertThat(community.comments("comment_id", community.question).toString())
                .contains("\"text\":\"Включат завтра.\"");
    }

    @Test
    void pagesAndSortsALevel() {
        List<Long> written = List.of(
                community.question,
                community.citizenWrites("второй"),
                community.citizenWrites("третий"),
                community.citizenWrites("четвёртый"));
        assertThat(ids(community.comments())).isEqualTo(written);
        assertThat(ids(community.comments("sort", "desc"))).isEqualTo(written.reversed());
        assertThat(ids(community.comments("offset", 1, "count", 2))).isEqualTo(written.subList(1, 3));
        assertThat(ids(community.comments("start_comment_id", written.get(2)))).isEqualTo(written.subList(2, 4));
        assertThat(ids(community.comments("start_comment_id", written.get(2), "sort", "desc", "offset", 1)))
                .isEqualTo(List.of(written.get(1), written.get(0)));
        assertThat(ids(community.comments("count", 0))).isEmpty();
    }

    @Test
    void showsTheFirstRepliesOfAThreadWhateverTheOrder() {
        for (int i = 0; i < 12; i++) {
            community.citizenReplies(community.question, "ответ " + i);
        }
        JsonNode response =
                community.comments("thread_items_count", 10, "sort", "desc").path("response");
        JsonNode thread = response.path("items").path(0).path("thread");
        assertThat(response.path("count").asInt()).isEqualTo(13);
        assertThat(response.path("current_level_count").asInt()).isEqualTo(1);
        assertThat(thread.path("count").asInt()).isEqualTo(12);
        assertThat(thread.path("items").size()).isEqualTo(10);
        assertThat(thread.path("items").path(0).path("text").asString()).endsWith("ответ 0");
        assertThat(ids(community.comments("comment_id", community.question, "sort", "desc", "count", 100)))
                .hasSize(12);
    }

    @Test
    void cutsPreviewsAndNamesPeopleOnDemand() {
        assertThat(community.comments("preview_length", 5).toString())
                .contains("Когда…")
                .doesNotContain("отопление");
        JsonNode response = community.comments("extended", 1).path("response");
        assertThat(response.path("profiles").path(0).path("name").asString()).isEqualTo("Анна Петрова");
    }

    @Test
    void keepsADeletedCommentAsAPlaceWhileItsThreadLives() {
        community.answers("ответ");
        simulator.delete("/simulator/vk/comments/-7/" + community.question);
        JsonNode place = community.comments().path("response").path("items").path(0);
        assertThat(place.path("deleted").asBoolean()).isTrue();
        assertThat(place.path("text").asString()).isEmpty();
    }

    private static List<Long> ids(JsonNode answer) {
        JsonNode items = answer.path("response").path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(c -> c.path("id").asLong())
                .toList();
    }
}
