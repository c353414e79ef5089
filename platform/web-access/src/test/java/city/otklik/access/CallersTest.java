package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.otklik.access.OverHttp.Reply;
import city.otklik.access.UsersFile.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallersTest {

    private static final String DECISION = "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\"}";

    private OverHttp office;
    private Map<String, String> passwords;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path users = folder.resolve("users.yml");
        passwords = UsersFile.create(
                users,
                List.of(
                        User.of("anna", Role.EXECUTOR),
                        new User("boris", Set.of(Role.SUPERVISOR, Role.DEPARTMENT), Set.of("parks")),
                        User.of("clara", Role.CURATOR),
                        User.of("root", Role.ADMINISTRATOR)));
        office = OverHttp.start(Office.class, "otklik.access.users-file=" + users);
    }

    @AfterAll
    void stop() {
        office.close();
    }

    private String[] as(String login) {
        return OverHttp.basic(login, passwords.getOrDefault(login, ""));
    }

    @Test
    void the_caller_reaches_the_method_with_login_role_and_departments() {
        assertThat(office.post("/decisions", DECISION, as("anna")).json())
                .containsEntry("login", "anna")
                .containsEntry("actor", "executor:anna")
                .containsEntry("spokeForParks", false);
        assertThat(office.post("/decisions", DECISION, as("boris")).json())
                .containsEntry("actor", "supervisor:boris")
                .containsEntry("spokeForParks", true);
    }

    @Test
    void nobody_is_told_to_log_in() {
        Reply reply = office.post("/decisions", DECISION);
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json()).containsEntry("type", "urn:otklik:refusal:login-required");
        assertThat(reply.raw().headers().allValues("WWW-Authenticate"))
                .anyMatch(value -> value.startsWith("Basic"))
                .contains("Bearer");
    }

    @ParameterizedTest
    @CsvSource({"anna,wrong", "stranger,any", "anna,''"})
    void a_wrong_password_and_an_unknown_login_read_alike(String login, String password) {
        Reply reply = office.get("/open", OverHttp.basic(login, password));
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:credentials-rejected")
                .containsEntry("detail", "Login or password is wrong");
        // Still wrong when the right one has been proved in between.
        assertThat(office.get("/open", as("anna")).status()).isEqualTo(200);
        assertThat(office.get("/open", OverHttp.basic(login, password)).status())
                .isEqualTo(401);
    }

    @Test
    void a_caller_without_the_role_is_told_which_one_is_needed() {
        Reply reply = office.post("/decisions", DECISION, as("clara"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.json().getOrDefault("detail", "").toString()).contains("an executor or a supervisor");
        assertThat(reply.json().getOrDefault("remedy", "").toString()).contains("an executor or a supervisor");
    }

    @Test
    void the_role_is_asked_before_the_body_is_read() {
        assertThat(office.post("/decisions", "{", as("clara")).status()).isEqualTo(403);
    }

    @Test
    void what_is_not_open_asks_for_a_login_whether_it_exists_or_not() {
        assertThat(office.get("/nowhere").status()).isEqualTo(401);
        assertThat(office.post("/nowhere", "{").status()).isEqualTo(401);
        assertThat(office.get("/nowhere", as("anna")).status()).isEqualTo(404);
    }

    @Test
    void what_is_open_to_all_needs_no_login_and_knows_who_logged_in() {
        assertThat(office.get("/open").json()).containsEntry("login", "");
        assertThat(office.get("/open", as("clara")).json()).containsEntry("login", "clara");
    }

    @Test
    void health_is_open_and_the_rest_of_the_actuator_is_the_administrators() {
        // What it answers depends on a registry that nobody started here; that it answers needs no login.
        assertThat(office.get("/actuator/health").json()).containsKey("status");
        assertThat(office.get("/actuator/env").status()).isEqualTo(401);
        assertThat(office.get("/actuator/env", as("anna")).status()).isEqualTo(403);
        assertThat(office.get("/actuator/env", as("anna"))
                        .json()
                        .getOrDefault("detail", "")
                        .toString())
                .contains("an administrator");
        assertThat(office.get("/actuator/env", as("root")).status()).isEqualTo(200);
    }

    @Test
    void the_description_names_roles_and_ways_to_log_in() {
        String docs = office.get("/v3/api-docs").text();
        assertThat(docs).contains("\"x-roles\":[\"EXECUTOR\",\"SUPERVISOR\"]", "\"scheme\":\"basic\"", "\"bearer\"");
        assertThat(docs).doesNotContain("\"Caller\"");
    }

    @Test
    void no_session_is_kept() {
        assertThat(office.get("/open", as("anna")).raw().headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_method_that_does_not_say_for_whom_it_is_stops_the_start_by_name() {
        assertThatThrownBy(() -> OverHttp.start(Careless.class).close())
                .hasMessageContaining("@OnlyFor or @OpenToAll")
                .hasMessageContaining("SilentController#read()");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Careless {
        @Bean
        SilentController silent() {
            return new SilentController();
        }
    }

    @RestController
    static class SilentController {
        @GetMapping("/silent")
        String read() {
            return "";
        }
    }
}
