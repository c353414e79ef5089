package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.UsersFile.User;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service serves what is written in it, and nothing that came with a framework. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnservedPathsTest {

    private OverHttp office;
    private String login;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path users = folder.resolve("users.yml");
        Map<String, String> passwords = UsersFile.create(users, List.of(User.of("root", Role.ADMINISTRATOR)));
        office = OverHttp.start(Office.class, "otklik.access.users-file=" + users, "management.server.port=0");
        login = String.join(": ", OverHttp.basic("root", passwords.getOrDefault("root", "")));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error",
                "/error/",
                "/",
                "/index.html",
                "/favicon.ico",
                "/static/x",
                "/webjars/x",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/manager/html",
                "/login",
                "/logout",
                "/swagger-ui.html",
                "/swagger-ui/index.html",
                "/j_security_check",
                "/default-ui.css",
                "/oauth2/authorization/x"
            })
    void what_frameworks_might_serve_is_an_unknown_path(String path) {
        for (OverHttp port : List.of(office, office.management())) {
            assertThat(port.raw("GET " + path, login))
                    .startsWith("HTTP/1.1 404")
                    .containsIgnoringCase("Content-Type: application/problem+json")
                    .contains("urn:otklik:refusal:unknown-path");
        }
    }
}
