package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

class FaultTest extends SharedSimulator {

    @ParameterizedTest
    @CsvSource({"drop_request, 0", "accept_then_close, 1"})
    void cutsTheConnectionBeforeOrAfterTaking(String kind, int posted) {
        script(Map.of("kind", kind));
        assertThatThrownBy(() -> town.answers("Кто знает, дошло ли?")).isInstanceOf(ResourceAccessException.class);
        assertThat(town.ledger().size()).isEqualTo(posted);
        assertThat(town.comments("comment_id", town.question)
                        .path("response")
                        .path("count")
                        .asInt())
                .isEqualTo(posted);
        assertThat(pending()).isZero();
        assertThat(attempts()).describedAs("the client did not send again by itself").isEqualTo(1);
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
                .body("v=5.199&access_token=" + Town.COMMUNITY + "&owner_id=-7&post_id=" + town.post + "&message=502")
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
        assertThat(status).isEqualTo(502);
        assertThat(town.ledger().size()).isEqualTo(posted);
    }

    @ParameterizedTest
    @CsvSource({"delay", "accept_then_delay"})
    void answersLaterThanTheCallerWaitsButTakesTheCall(String kind) {
        script(Map.of("kind", kind, "value", 400));
        JdkClientHttpRequestFactory hasty = new JdkClientHttpRequestFactory();
        hasty.setReadTimeout(Duration.ofMillis(100));
        RestClient impatient =
                simulator.http.mutate().requestFactory(hasty).build();
        assertThatThrownBy(() -> impatient
                        .post()
                        .uri("/method/wall.createComment")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body("v=5.199&access_token=" + Town.COMMUNITY + "&owner_id=-7&post_id=" + town.post
                                + "&message=" + kind)
                        .retrieve()
                        .toBodilessEntity())
                .isInstanceOf(ResourceAccessException.class);
        await()
                .untilAsserted(() -> assertThat(town.ledger().size()).isEqualTo(1));
    }

    @Test
    void refusesWithTheScriptedCodeAsOftenAsTold() {
        script(Map.of("kind", "api_error", "value", 14, "times", 2));
        assertThat(error(town.answers("раз"))).isEqualTo(14);
        assertThat(error(town.answers("раз"))).isEqualTo(14);
        assertThat(error(town.answers("раз"))).isZero();
        assertThat(town.ledger().path(0).path("attempts").asInt()).isEqualTo(3);
    }

    @Test
    void waitsForItsMethodAndText() {
        script(Map.of("kind", "api_error", "value", 10, "method", "wall.getComments"));
        script(Map.of("kind", "api_error", "value", 9, "text", "тайна"));
        assertThat(error(town.answers("обычный"))).isZero();
        assertThat(error(town.comments())).isEqualTo(10);
        assertThat(error(town.answers("это тайна"))).isEqualTo(9);
    }

    @Test
    void letsOnlySoManyCallsASecondPassUntilCleared() {
        script(Map.of("kind", "rate", "value", 1, "method", "wall.createComment"));
        assertThat(error(town.answers("первый"))).isZero();
        assertThat(error(post("второй"))).isEqualTo(6);
        simulator.clock.pass(Duration.ofSeconds(1));
        assertThat(error(post("второй"))).isZero();
        simulator.delete("/simulator/faults");
        assertThat(error(post("третий"))).isZero();
    }

    @Test
    void isNotSpentOnACallThatIsRefusedAnyway() {
        script(Map.of("kind", "accept_then_close"));
        assertThat(error(simulator.vk(Town.SERVICE, "wall.createComment"))).isEqualTo(28);
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
                Town.COMMUNITY, "wall.createComment", "owner_id", Town.WALL, "post_id", town.post, "message", text);
    }

    private JsonNode script(Map<String, ?> order) {
        return simulator.post("/simulator/faults", order);
    }

    private long attempts() {
        return StreamSupport.stream(simulator.get("/simulator/ledger/attempts").spliterator(), false)
                .filter(a -> a.path("post").asLong() == town.post)
                .count();
    }

    private int pending() {
        return simulator.get("/simulator/faults").size();
    }
}
