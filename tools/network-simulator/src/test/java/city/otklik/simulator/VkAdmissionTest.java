package city.otklik.simulator;

import static city.otklik.simulator.RunningSimulator.error;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class VkAdmissionTest extends SharedSimulator {

    @ParameterizedTest
    @CsvSource({
        "community-key, wall.getComments, 27",
        "community-key, wall.getComment, 27",
        "community-key, wall.editComment, 27",
        "community-key, wall.deleteComment, 27",
        "community-key, photos.getWallUploadServer, 27",
        "community-key, photos.saveWallPhoto, 27",
        "service-key, wall.createComment, 28",
        "service-key, wall.getComment, 28",
        "service-key, docs.save, 28",
        "service-key, groups.addCallbackServer, 28",
        "user-key, groups.getTokenPermissions, 15",
        "stolen-key, wall.createComment, 5",
        "user-key, wall.explode, 3"
    })
    void allowsEachMethodToItsTokensOnly(String token, String method, int code) {
        assertThat(error(simulator.vk(token, method))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "user-key, wall.createComment, owner_id",
        "service-key, wall.getComments, owner_id",
        "user-key, wall.getComment, owner_id",
        "user-key, wall.editComment, owner_id",
        "user-key, wall.deleteComment, owner_id",
        "user-key, photos.saveWallPhoto, server",
        "community-key, groups.addCallbackServer, group_id",
        "community-key, groups.setCallbackSettings, group_id",
        "community-key, groups.getCallbackConfirmationCode, group_id"
    })
    void namesTheParameterThatIsMissing(String token, String method, String parameter) {
        JsonNode error = simulator.vk(token, method).path("error");
        assertThat(error.path("error_code").asInt()).isEqualTo(100);
        assertThat(error.path("error_msg").asString()).endsWith(parameter + " is undefined");
    }

    @Test
    void answersErrorsWithStatus200AndTheRequestButNotTheToken() {
        ResponseEntity<String> answer = simulator
                .http
                .post()
                .uri("/method/wall.createComment")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("v=5.199&access_token=stolen&owner_id=-7")
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody())
                .contains("\"request_params\"", "\"owner_id\"", "\"error_msg\"")
                .doesNotContain("stolen");
    }

    @Test
    void takesTheTokenFromTheHeaderToo() {
        JsonNode answer = simulator
                .http
                .post()
                .uri("/method/groups.getTokenPermissions")
                .header("Authorization", "Bearer " + SampleCommunity.COMMUNITY)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("v=5.199")
                .retrieve()
                .requiredBody(JsonNode.class);
        assertThat(answer.path("response").path("mask").asInt()).isEqualTo(4 + 8192 + 131072 + 262144);
        assertThat(answer.path("response").path("permissions").findValuesAsString("name"))
                .containsExactly("docs", "manage", "photos", "wall");
    }

    @Test
    void requiresARecentVersion() {
        assertThat(error(simulator.vk(SampleCommunity.USER, "wall.getComments", "v", "")))
                .isEqualTo(8);
        assertThat(error(simulator.vk(SampleCommunity.USER, "wall.getComments", "v", "5.80")))
                .isEqualTo(8);
    }

    @Test
    void refusesAMethodThatTheTokenHasNoRightTo() {
        simulator.post(
                "/simulator/vk/communities",
                Map.of(
                        "groupId",
                        21,
                        "name",
                        "Без прав",
                        "tokens",
                        Map.of("community", "weak-key"),
                        "rights",
                        new String[] {"docs"}));
        assertThat(error(simulator.vk("weak-key", "wall.createComment", "owner_id", -21, "post_id", 1)))
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"user-key, 3", "service-key, 20"})
    void refusesCallsBeyondTheRateOfTheToken(String token, int perSecond) {
        for (int i = 0; i < perSecond; i++) {
            assertThat(error(read(token))).isZero();
        }
        assertThat(error(read(token))).isEqualTo(6);
        assertThat(error(simulator.vkAtOnce(SampleCommunity.COMMUNITY, "groups.getTokenPermissions")))
                .describedAs("another token has a bucket of its own")
                .isZero();
        simulator.clock.pass(Duration.ofSeconds(1));
        assertThat(error(read(token))).isZero();
    }

    private JsonNode read(String token) {
        return simulator.vkAtOnce(
                token, "wall.getComments", "owner_id", SampleCommunity.WALL, "post_id", community.post);
    }
}
