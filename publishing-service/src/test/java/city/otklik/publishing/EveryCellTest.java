package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.testkit.CallsOverHttp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each operation with each role: the regulation's table of who does what, as it holds here. */
@PublishingTest
class EveryCellTest {

    private static final Map<String, String> LOGINS = Map.of(
            "EXECUTOR", "anna",
            "CURATOR", "clara",
            "DEPARTMENT", "dina",
            "SUPERVISOR", "sonja",
            "ADMINISTRATOR", "root");
    private static final String CASE = "/cases/ZZZZ-0000-0000";
    private static final String POSTING = CASE + "/postings/ANSWER/1";

    private final int port;
    private final CallsOverHttp call;
    private final RequestMappingHandlerMapping mapping;

    @Autowired
    EveryCellTest(
            @LocalServerPort int port,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.port = port;
        this.call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
        this.mapping = mapping;
    }

    private static Stream<List<String>> guarded() {
        return Stream.of(
                List.of("GET", "/postings?state=NEEDS_PERSON", "", "EXECUTOR CURATOR SUPERVISOR"),
                List.of("GET", CASE + "/postings", "", "EXECUTOR CURATOR SUPERVISOR"),
                List.of("POST", POSTING + "/manual", "{\"url\": \"https://vk.com/wall-1_1\"}", "EXECUTOR SUPERVISOR"),
                List.of("POST", POSTING + "/claimed-time", "", "SUPERVISOR"),
                List.of("POST", POSTING + "/takeover", "", "EXECUTOR SUPERVISOR"),
                List.of("POST", POSTING + "/retry", "", "EXECUTOR SUPERVISOR"),
                List.of("POST", CASE + "/impossible", "{\"reason\": \"Удалено\"}", "CURATOR"),
                List.of("POST", CASE + "/clarifications/1/reply", "{\"text\": \"Ленина\"}", "EXECUTOR SUPERVISOR"),
                List.of(
                        "POST",
                        CASE + "/clarifications/1/replies/5/dismissal",
                        "{\"reason\": \"Нет\"}",
                        "EXECUTOR SUPERVISOR"),
                List.of("PUT", "/accounts/Bad_Name", account(), "ADMINISTRATOR"));
    }

    private static String account() {
        return "{\"network\": \"VK\", \"ownerId\": \"1\", \"title\": \"\", \"url\": \"\", \"active\": true}";
    }

    static Stream<Arguments> cells() {
        return guarded()
                .flatMap(operation -> LOGINS.keySet().stream()
                        .sorted()
                        .map(role -> Arguments.of(
                                operation.get(0),
                                operation.get(1),
                                operation.get(2),
                                role,
                                Arrays.asList(operation.get(3).split(" ")).contains(role))));
    }

    @ParameterizedTest(name = "{0} {1} as {3}: {4}")
    @MethodSource("cells")
    void each_operation_is_open_to_its_roles_only(String method, String path, String body, String role, boolean open) {
        String login = Objects.requireNonNull(LOGINS.get(role));
        CallsOverHttp.Answer answer = switch (method) {
            case "GET" -> call.get(login, path);
            case "PUT" -> call.put(login, path, body);
            default -> call.post(login, path, body);
        };
        if (open) {
            assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body().path("remedy").asString()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void nobody_gets_in_without_a_login(List<String> operation) {
        AnonymousCalls anonymous = new AnonymousCalls(port);
        int status = switch (operation.get(0)) {
            case "GET" -> anonymous.get(operation.get(1)).statusCode();
            case "PUT" -> anonymous.put(operation.get(1), operation.get(2)).statusCode();
            default -> anonymous.post(operation.get(1), operation.get(2)).statusCode();
        };
        assertThat(status).isEqualTo(401);
    }

    @Test
    void the_accounts_are_for_everybody_and_vk_proves_itself_by_its_secret() {
        AnonymousCalls anonymous = new AnonymousCalls(port);
        assertThat(anonymous.get("/accounts").statusCode()).isEqualTo(200);
        assertThat(anonymous
                        .post("/networks/vk/callback", "{\"type\": \"wall_reply_new\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void no_operation_is_left_out_of_the_table() {
        long ours = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("city.otklik.publishing"))
                .count();
        assertThat(guarded()).hasSize((int) ours - 2);
    }
}
