package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
@ApprovalTest
class RolesOfOperationsTest {

    private static final Map<String, String> LOGINS = Map.of(
            "EXECUTOR", "anna",
            "CURATOR", "clara",
            "DEPARTMENT", "dina",
            "SUPERVISOR", "sonja",
            "ADMINISTRATOR", "root");
    private static final String CASE = "/cases/ZZZZ-0000-0000";
    private static final Map<String, Object> BODY = Map.of();

    private final Callers callers;
    private final RequestMappingHandlerMapping mapping;

    @Autowired
    RolesOfOperationsTest(
            @LocalServerPort int port,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.callers = new Callers(port);
        this.mapping = mapping;
    }

    private static Stream<List<String>> operations() {
        return Stream.of(
                List.of("GET", "/cases", "EXECUTOR CURATOR SUPERVISOR"),
                List.of("GET", CASE, "EXECUTOR CURATOR SUPERVISOR"),
                List.of("GET", "/drafts/awaiting", "CURATOR SUPERVISOR"),
                List.of("POST", CASE + "/drafts", "EXECUTOR SUPERVISOR"),
                List.of("POST", CASE + "/drafts/1/approval", "CURATOR"),
                List.of("POST", CASE + "/drafts/1/return", "CURATOR"),
                List.of("POST", CASE + "/clarifications", "EXECUTOR SUPERVISOR"),
                List.of("POST", CASE + "/clarifications/1/withdrawal", "EXECUTOR SUPERVISOR"),
                List.of("UPLOAD", "/files", "EXECUTOR DEPARTMENT"),
                List.of("GET", "/files/abc", "EXECUTOR DEPARTMENT CURATOR SUPERVISOR"));
    }

    static Stream<Arguments> cells() {
        return operations()
                .flatMap(operation -> LOGINS.keySet().stream()
                        .sorted()
                        .map(role -> Arguments.of(
                                operation.get(0),
                                operation.get(1),
                                role,
                                Arrays.asList(operation.get(2).split(" ")).contains(role))));
    }

    @ParameterizedTest(name = "{0} {1} as {2}: {3}")
    @MethodSource("cells")
    void each_operation_is_open_to_its_roles_only(String method, String path, String role, boolean open) {
        int status =
                call(callers.as(LOGINS.getOrDefault(role, "")), method, path).status();
        if (open) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobody_gets_in_without_a_login(List<String> operation) {
        assertThat(call(callers.nobody(), operation.get(0), operation.get(1)).status())
                .isEqualTo(401);
    }

    @Test
    void no_operation_is_left_out_of_the_table() {
        long ours = mapping.getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("city.otklik.approval"))
                .count();
        assertThat(operations()).hasSize((int) ours);
    }

    private static Callers.Reply call(Callers.Person person, String method, String path) {
        return switch (method) {
            case "GET" -> person.get(path);
            case "UPLOAD" -> person.upload("a.jpg", Callers.jpeg());
            default -> person.post(path, BODY);
        };
    }
}
