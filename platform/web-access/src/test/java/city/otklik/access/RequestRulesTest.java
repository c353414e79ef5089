package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.access.OverHttp.Reply;
import city.otklik.access.UsersFile.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestRulesTest {

    private static final String GOOD = "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\"}";

    private OverHttp office;
    private String[] both;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path users = folder.resolve("users.yml");
        Map<String, String> passwords = UsersFile.create(users, List.of(User.of("both", Role.EXECUTOR, Role.CURATOR)));
        office = OverHttp.start(
                Office.class,
                "otklik.access.users-file=" + users,
                "otklik.access.allowed-origins=https://console.example");
        both = OverHttp.basic("both", passwords.getOrDefault("both", ""));
    }

    @AfterAll
    void stop() {
        office.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"verdict\":1                        | malformed-field  | verdict",
                "\"verdict\":\"1\"                    | malformed-field  | verdict",
                "\"verdict\":\"\"                     | malformed-field  | verdict",
                "\"text\":123                         | malformed-field  | text",
                "\"text\":true                        | malformed-field  | text",
                "\"text\":[\"a\"]                     | malformed-field  | text",
                "\"text\":{}                          | malformed-field  | text",
                "\"count\":\"1\"                      | malformed-field  | count",
                "\"count\":1.5                        | malformed-field  | count",
                "\"count\":true                       | malformed-field  | count",
                "\"flag\":\"true\"                    | malformed-field  | flag",
                "\"flag\":1                           | malformed-field  | flag",
                "\"notes\":\"a\"                      | malformed-field  | notes",
                "\"notes\":[1]                        | malformed-field  | notes[0]",
                "\"at\":5                             | malformed-field  | at",
                "\"at\":\"+1000000000-12-31T23:59:59Z\" | malformed-field | at",
                "\"at\":\"1999-12-31T00:00:00Z\"      | malformed-field  | at",
                "\"day\":[2026,3,3]                   | malformed-field  | day",
                "\"day\":20000                        | malformed-field  | day",
                "\"day\":\"+999999999-12-31\"         | malformed-field  | day",
                "\"text\":\"a\\u0000b\"               | nul-character    | text",
                "\"text\":\"a\\ud83d\"                | lone-surrogate   | text",
                "\"text\":\"\\ude00\\ud83d\"          | lone-surrogate   | text",
                "\"notes\":[\"\\u0000\"]              | nul-character    | notes[0]",
                "\"lines\":[{\"title\":\"\\u0000\"}]  | nul-character    | lines[0].title",
                "\"code\":\"123456\"                  | too-long         | code",
                "\"names\":[\"1\",\"2\",\"3\"]        | too-many-entries | names",
                "\"text\":\"x\",\"text\":\"y\"        | malformed-json   | ``",
            })
    void a_value_is_taken_for_nothing_that_it_is_not(String field, String rule, String name) {
        String rest = GOOD.substring(1).replaceFirst("\"" + field.split("\"")[1] + "\":[^,}]+,?", "");
        Reply reply = office.post("/decisions", ("{" + field + "," + rest).replace(",}", "}"), both);
        assertThat(reply.json()).containsEntry("type", "urn:otklik:refusal:" + rule);
        assertThat(reply.json().getOrDefault("field", "")).isEqualTo(name);
        assertThat(reply.contentType()).startsWith("application/problem+json");
    }

    @Test
    void what_has_no_limit_of_its_own_has_that_of_all() {
        String text = "я".repeat(RequestText.LONGEST);
        assertThat(office.post("/decisions", GOOD.replace("\"x\"", '"' + text + '"'), both)
                        .status())
                .isEqualTo(200);
        Reply longer = office.post("/decisions", GOOD.replace("\"x\"", "\"я" + text + '"'), both);
        assertThat(longer.status()).isEqualTo(422);
        assertThat(longer.json())
                .containsEntry("field", "text")
                .containsEntry("parameters", Map.of("field", "text", "longest", RequestText.LONGEST));
        String many = GOOD.replace("}", ",\"notes\":[" + "\"x\",".repeat(RequestText.MOST_ENTRIES) + "\"x\"]}");
        assertThat(office.post("/decisions", many, both).json()).containsEntry("field", "notes");
        String entry = GOOD.replace("}", ",\"notes\":[\"" + "x".repeat(RequestText.LONGEST_NAME + 1) + "\"]}");
        assertThat(office.post("/decisions", entry, both).json()).containsEntry("field", "notes[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\\n\\t", "\\u200b\\u200d", "\\u0007\\u001b", "\\u3164", "\\u2800\\ufe0f", "\\ue000"})
    void a_text_that_shows_nothing_is_empty(String text) {
        Reply reply = office.post("/decisions", GOOD.replace("\"x\"", '"' + text + '"'), both);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:shut")
                .containsEntry("field", "text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"и\\u0306", "\\ud83d\\udc69\\u200d\\ud83d\\udd27", ".", " а "})
    void a_text_that_shows_something_is_taken_as_it_is(String text) {
        assertThat(office.post("/decisions", GOOD.replace("\"x\"", '"' + text + '"'), both)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/%E2%80%8B, missing-field, id",
        "/cases/%20, missing-field, id",
        "/cases/1?department=%00, nul-character, department",
    })
    void variables_of_path_and_query_are_texts_too(String path, String rule, String field) {
        assertThat(office.get(path, both).json())
                .containsEntry("type", "urn:otklik:refusal:" + rule)
                .containsEntry("field", field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "nonsense",
                "*/*"
            })
    void only_json_is_read(String type) {
        Reply reply = office.post("/decisions", GOOD, with("Content-Type", type));
        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json()).containsEntry("type", "urn:otklik:refusal:unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://evil.example, -, 403",
                "null, -, 403",
                "http://[::, -, 403",
                "-, cross-site, 403",
                "-, same-site, 403",
                "http://localhost, cross-site, 403",
                "https://console.example.evil.example, -, 403",
                "https://console.example, cross-site, 200",
                "http://localhost, same-origin, 200",
                "https://LOCALHOST, -, 200",
                "-, none, 200",
                "-, -, 200",
            })
    void only_a_page_of_its_own_may_change_anything(String origin, String site, int status) {
        List<String> head = new ArrayList<>(
                List.of(String.join(": ", both), "Content-Type: application/json", "Content-Length: " + GOOD.length()));
        if (origin != null) {
            head.add("Origin: " + origin);
        }
        if (site != null) {
            head.add("Sec-Fetch-Site: " + site);
        }
        String answer = office.rawWith(GOOD, "POST /decisions", head.toArray(String[]::new));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (status == 403) {
            assertThat(answer).contains("application/problem+json", "urn:otklik:refusal:foreign-origin");
        }
    }

    @Test
    void a_body_that_is_one_text_is_held_to_the_same() {
        assertThat(office.post("/texts", "а\nб", with("Content-Type", "text/plain; charset=UTF-8"))
                        .text())
                .isEqualTo("3");
        assertThat(office.post("/texts", "a\u0000b", with("Content-Type", "text/plain; charset=UTF-8"))
                        .json())
                .containsEntry("type", "urn:otklik:refusal:nul-character");
    }

    @Test
    void a_query_that_cannot_be_decoded_is_a_problem() {
        assertThat(office.raw("GET /cases/1?department=%zz", String.join(": ", both)))
                .startsWith("HTTP/1.1 400")
                .contains("urn:otklik:refusal:bad-request");
    }

    @Test
    void a_foreign_page_is_refused_before_its_body_is_read_and_may_not_ask_first() {
        assertThat(office.raw(
                        "POST /decisions",
                        "Origin: https://evil.example",
                        "Content-Type: application/json",
                        "Content-Length: 1000"))
                .startsWith("HTTP/1.1 403");
        assertThat(office.raw(
                        "OPTIONS /decisions", "Origin: https://evil.example", "Access-Control-Request-Method: POST"))
                .startsWith("HTTP/1.1 403")
                .contains("urn:otklik:refusal:foreign-origin");
        assertThat(office.raw("GET /open", "Origin: https://evil.example")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /cases/%00, 400",
        "GET /cases/..%2f, 400",
        "GET /cases/%2e%2e/%2e%2e/x, 400",
        "GET /cases/%zz, 400",
        "GET /cases;a=b, 400",
        "GET /cases//1, 400",
        "GET /cases/{, 400",
        "GET /error, 401",
        "FOO /open, 400",
        "TRACE /open, 405",
        "GET nowhere, 400",
        "CONNECT localhost:1, 400",
    })
    void whatever_the_container_refuses_is_a_problem(String methodAndPath, int status) {
        assertThat(office.raw(methodAndPath))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("urn:otklik:refusal:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"GET / HTTP/9.9\r\nX:", "GET /open HTTP/1.1\r\nHost: b\r\nX:", "GET /open\u0001 HTTP/1.1\r\nX:"})
    void a_malformed_head_is_a_problem(String head) {
        assertThat(office.raw(head))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Transfer-Encoding: foo", "Content-Length: -1", "Content-Length: x", "Host: /", "Expect: wonders"
            })
    void a_header_that_cannot_be_is_a_problem(String header) {
        assertThat(office.raw("POST /decisions", header, String.join(": ", both)))
                .startsWith("HTTP/1.1 4")
                .containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(office.raw("GET /open", "X-Long: " + "x".repeat(20_000)))
                .startsWith("HTTP/1.1 4")
                .containsIgnoringCase("Content-Type: application/problem+json");
        assertThat(office.raw("GET /open", "X-Odd: \u0085"))
                .startsWith("HTTP/1.1 ")
                .doesNotContain("HTTP/1.1 5");
    }

    @Test
    void the_port_of_the_probes_answers_with_problems_too(@TempDir Path folder) {
        Path users = folder.resolve("users.yml");
        Map<String, String> passwords = UsersFile.create(users, List.of(User.of("root", Role.ADMINISTRATOR)));
        try (OverHttp probed =
                OverHttp.start(Office.class, "otklik.access.users-file=" + users, "management.server.port=0")) {
            String login = String.join(": ", OverHttp.basic("root", passwords.getOrDefault("root", "")));
            for (String path : List.of("/actuator/nowhere", "/nowhere", "/actuator/%00", "/actuator/health/%7B")) {
                assertThat(probed.management().raw("GET " + path, login, "Accept: text/html"))
                        .as(path)
                        .startsWith("HTTP/1.1 4")
                        .containsIgnoringCase("Content-Type: application/problem+json");
            }
        }
    }

    private String[] with(String name, String value) {
        List<String> headers = new ArrayList<>(Arrays.asList(both));
        headers.addAll(List.of(name, value));
        return headers.toArray(String[]::new);
    }
}
