package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VkCallbackTest extends SharedSimulator {

    private final CallbackReceiver receiver;
    private long serverId;

    VkCallbackTest() throws IOException {
        receiver = new CallbackReceiver();
    }

    @BeforeEach
    void subscribe() {
        receiver.confirmation = simulator
                .vk(SampleCommunity.COMMUNITY, "groups.getCallbackConfirmationCode", "group_id", SampleCommunity.GROUP)
                .path("response")
                .path("code")
                .asString();
        serverId = add(receiver.url());
        simulator.vk(
                SampleCommunity.COMMUNITY,
                "groups.setCallbackSettings",
                "group_id",
                SampleCommunity.GROUP,
                "server_id",
                serverId,
                "api_version",
                "5.199",
                "wall_reply_new",
                1,
                "wall_reply_delete",
                1);
        awaitStatus("ok");
    }

    @AfterEach
    void leave() {
        simulator.vk(
                SampleCommunity.COMMUNITY,
                "groups.deleteCallbackServer",
                "group_id",
                SampleCommunity.GROUP,
                "server_id",
                serverId);
        receiver.close();
    }

    @Test
    void confirmsThenDeliversACitizensReply() {
        long ours = community
                .answers("Уточните адрес.")
                .path("response")
                .path("comment_id")
                .asLong();
        long reply = community.citizenReplies(ours, "Ленина, 5");
        await().until(() -> receiver.events().size() == 2);
        assertThat(receiver.received.getFirst().path("type").asString()).isEqualTo("confirmation");
        JsonNode event = receiver.events().get(1);
        assertThat(event.path("type").asString()).isEqualTo("wall_reply_new");
        assertThat(event.path("secret").asString()).isEqualTo("тайна");
        assertThat(event.path("group_id").asLong()).isEqualTo(SampleCommunity.GROUP);
        assertThat(event.path("event_id").asString())
                .isNotEqualTo(receiver.events().get(0).path("event_id").asString());
        JsonNode comment = event.path("object");
        assertThat(comment.path("id").asLong()).isEqualTo(reply);
        assertThat(comment.path("reply_to_comment").asLong()).isEqualTo(ours);
        assertThat(comment.path("text").asString()).isEqualTo("[club7|Администрация города], Ленина, 5");
    }

    @Test
    void deliversADeletion() {
        simulator.delete("/simulator/vk/comments/-7/" + community.question);
        await().until(() -> receiver.events().size() == 1);
        JsonNode event = receiver.events().getFirst();
        assertThat(event.path("type").asString()).isEqualTo("wall_reply_delete");
        assertThat(event.path("object").path("id").asLong()).isEqualTo(community.question);
    }

    @Test
    void repeatsEventsUnderOneIdWhenConfigured() {
        simulator.patch("/simulator/vk/behaviour", Map.of("eventCopies", 3));
        community.citizenWrites("трижды");
        await().until(() -> receiver.events().size() == 3);
        assertThat(receiver.events().stream().distinct()).hasSize(1);
    }

    @Test
    void swapsEventsWhenConfigured() {
        simulator.patch("/simulator/vk/behaviour", Map.of("eventsReordered", true));
        long first = community.citizenWrites("первый");
        long second = community.citizenWrites("второй");
        await().until(() -> receiver.events().size() == 2);
        assertThat(commentIds()).containsExactly(second, first);
    }

    @Test
    void sendsAForgeryFirstWhenConfigured() {
        simulator.patch("/simulator/vk/behaviour", Map.of("eventsForged", true));
        community.citizenWrites("правда");
        await().until(() -> receiver.events().size() == 2);
        JsonNode forged = receiver.events().get(0);
        JsonNode genuine = receiver.events().get(1);
        assertThat(forged.path("secret").asString()).isNotEqualTo("тайна");
        assertThat(genuine.path("secret").asString()).isEqualTo("тайна");
        assertThat(genuine.path("object").path("text").asString()).isEqualTo("правда");
        assertThat(forged.path("event_id")).isEqualTo(genuine.path("event_id"));
    }

    @Test
    void pausesAfterFailuresAndDeliversWhatWaitedOnceConfirmedAgain() {
        receiver.status = 500;
        long missed = community.citizenWrites("пока никто не слышит");
        awaitStatus("failed");
        receiver.status = 200;
        receiver.received.clear();
        simulator
                .http
                .post()
                .uri("/simulator/vk/callback-servers/7/" + serverId + "/confirmation")
                .retrieve()
                .toBodilessEntity();
        await().until(() -> receiver.events().size() == 1);
        assertThat(commentIds()).containsExactly(missed);
        awaitStatus("ok");
    }

    @Test
    void doesNotTrustAServerWithAWrongCode() {
        receiver.confirmation = "wrong";
        long other = add(receiver.url());
        await().until(() -> statusOf(other).equals("failed"));
        simulator.vk(
                SampleCommunity.COMMUNITY,
                "groups.deleteCallbackServer",
                "group_id",
                SampleCommunity.GROUP,
                "server_id",
                other);
    }

    @Test
    void leavesOtherCommunitiesAlone() {
        assertThat(error(simulator.vk(SampleCommunity.COMMUNITY, "groups.getCallbackServers", "group_id", 21)))
                .isEqualTo(15);
        assertThat(error(simulator.vk(
                        SampleCommunity.COMMUNITY,
                        "groups.setCallbackSettings",
                        "group_id",
                        SampleCommunity.GROUP,
                        "server_id",
                        9_999)))
                .isEqualTo(100);
    }

    private long add(String url) {
        return simulator
                .vk(
                        SampleCommunity.COMMUNITY,
                        "groups.addCallbackServer",
                        "group_id",
                        SampleCommunity.GROUP,
                        "url",
                        url,
                        "title",
                        "Отклик",
                        "secret_key",
                        "тайна")
                .path("response")
                .path("server_id")
                .asLong();
    }

    private void awaitStatus(String status) {
        await().until(() -> statusOf(serverId).equals(status));
    }

    private String statusOf(long id) {
        JsonNode items = simulator
                .vk(SampleCommunity.COMMUNITY, "groups.getCallbackServers", "group_id", SampleCommunity.GROUP)
                .path("response")
                .path("items");
        for (JsonNode item : items) {
            if (item.path("id").asLong() == id) {
                return item.path("status").asString();
            }
        }
        return "absent";
    }

    private List<Long> commentIds() {
        return receiver.events().stream()
                .map(e -> e.path("object").path("id").asLong())
                .toList();
    }
}
