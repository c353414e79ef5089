package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import tools.jackson.databind.JsonNode;

class FaultTest extends SharedSimulator {

    @ParameterizedTest
    @CsvSource({"drop_request, 0", "accept_then_close, 1"})
    void cutsTheConnectionBeforeOrAfterTaking(String kind, int posted) {
        script(Map.of("kind", kind));
        assertThatThrownBy(() -> community.answers("Кто знает, дошло ли?")).isInstanceOf(ResourceAccessException.class);
        assertThat(community.ledger().size()).isEqualTo(posted);
        assertThat(community
                        .comments("comment_id", community.question)
                        .path("response")
                        .path("count")
                        .asInt())
                .isEqualTo(posted);
        assertThat(pending()).isZero();
        assertThat(attempts())
                .describedAs("the client did not send again by itself")
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"http5xx_before, 0", "http5xx_after, 1"})
    void answersAServerErrorBeforeOrAfterTaking(String kind, int posted) {
        script(Map.of("kind", kind, "value", 502));
        int status = simulator
                .http
                .post()
                .uri("/method/wall.createComment")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("v=5.199&access_token=" + SampleCommunity.COMMUNITY + "&owner_id=-7&post_id=" + community.post
                        + "&message=502")
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
        assertThat(status).isEqualTo(502);
        assertThat(community.ledger().size()).isEqualTo(posted);
    }

    @ParameterizedTest
    @CsvSource({"delay", "accept_then_delay"})
    void takesACallWhoseCallerDoesNotWaitForTheLateAnswer(String kind) {
        script(Map.of("kind", kind, "value", 1500));
        HttpClient impatient = HttpClient.newHttpClient();
        CompletableFuture<HttpResponse<String>> answer = impatient.sendAsync(
                HttpRequest.newBuilder(simulator.address("/method/wall.createComment"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("v=5.199&access_token=" + SampleCommunity.COMMUNITY
                                + "&owner_id=-7&post_id=" + community.post + "&message=" + kind))
                        .build(),
                BodyHandlers.ofString());
        await().until(() -> pending() == 0);
        answer.cancel(true);
        await().untilAsserted(() -> assertThat(community.ledger().size()).isEqualTo(1));
        impatient.shutdownNow();
    }

    @Test
    void answersAtLastAfterADelay() {
        script(Map.of("kind", "delay", "value", 50));
        assertThat(error(community.answers("с задержкой"))).isZero();
        script(Map.of("kind", "accept_then_delay", "value", 50));
        assertThat(community
                        .answers("тоже с задержкой")
                        .path("response")
                        .path("comment_id")
                        .asLong())
                .isPositive();
    }

    @Test
    void refusesWithTheScriptedCodeAsOftenAsScripted() {
        script(Map.of("kind", "api_error", "value", 14, "times", 2));
        assertThat(error(community.answers("раз"))).isEqualTo(14);
        assertThat(error(community.answers("раз"))).isEqualTo(14);
        assertThat(error(community.answers("раз"))).isZero();
        assertThat(community.ledger().path(0).path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void waitsForItsMethodAndText() {
        script(Map.of("kind", "api_error", "value", 10, "method", "wall.getComments"));
        script(Map.of("kind", "api_error", "value", 9, "text", "тайна"));
        assertThat(error(community.answers("обычный"))).isZero();
        assertThat(error(community.comments())).isEqualTo(10);
        assertThat(error(community.answers("это тайна"))).isEqualTo(9);
    }

    @Test
    void letsOnlySoManyCallsASecondPassUntilCleared() {
        script(Map.of("kind", "rate", "value", 1, "method", "wall.createComment"));
        assertThat(error(community.answers("первый"))).isZero();
        assertThat(error(post("второй"))).isEqualTo(6);
        simulator.clock.pass(Duration.ofSeconds(1));
        assertThat(error(post("второй"))).isZero();
        simulator.delete("/simulator/faults");
        assertThat(error(post("третий"))).isZero();
    }

    @Test
    void isNotSpentOnACallThatIsRefusedAnyway() {
        script(Map.of("kind", "accept_then_close"));
        assertThat(error(simulator.vk(SampleCommunity.SERVICE, "wall.createComment")))
                .isEqualTo(28);
        assertThat(pending()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"rate, 0", "delay, 0", "http5xx_after, 404", "api_error, -1"})
    void refusesAnOrderThatMakesNoSense(String kind, int value) {
        JsonNode answer = script(Map.of("kind", kind, "value", value));
        assertThat(answer.path("status").asInt()).isEqualTo(400);
        assertThat(answer.path("detail").asString()).startsWith("value: give ");
        assertThat(pending()).isZero();
    }

    @Test
    void namesTheFieldThatAnOrderLacks() {
        assertThat(script(Map.of("method", "wall.createComment")).path("detail").asString())
                .contains("'kind'");
    }

    private JsonNode post(String text) {
        return simulator.vkAtOnce(
                SampleCommunity.COMMUNITY,
                "wall.createComment",
                "owner_id",
                SampleCommunity.WALL,
                "post_id",
                community.post,
                "message",
                text);
    }

    private JsonNode script(Map<String, ?> order) {
        return simulator.post("/simulator/faults", order);
    }

    private long attempts() {
        return StreamSupport.stream(simulator.get("/simulator/ledger/attempts").spliterator(), false)
                .filter(a -> a.path("post").asLong() == community.post)
                .count();
    }

    private int pending() {
        return simulator.get("/simulator/faults").size();
    }
}
