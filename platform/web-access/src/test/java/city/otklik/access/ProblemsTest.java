package city.otklik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.OverHttp.Reply;
import city.otklik.access.UsersFile.User;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {

    private OverHttp office;
    private String[] both;

    @BeforeAll
    void start(@TempDir Path folder) {
        Path users = folder.resolve("users.yml");
        Map<String, String> passwords = UsersFile.create(users, List.of(User.of("both", Role.EXECUTOR, Role.CURATOR)));
        office = OverHttp.start(
                Office.class,
                "otklik.access.users-file=" + users,
                "logging.level.city.otklik.access.ProblemExceptionHandler=debug");
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
                "{\"count\":1,\"text\":\"x\"}                              | missing-field   | verdict | Send it",
                "{\"verdict\":null,\"count\":1,\"text\":\"x\"}             | missing-field   | verdict | Send it",
                "{\"verdict\":\"ACCEPT\",\"text\":\"x\"}                   | missing-field   | count   | Send it",
                "{\"verdict\":\"ACCEPT\",\"count\":1}                      | missing-field   | text    | Send it",
                "{\"verdict\":\"MAYBE\",\"count\":1,\"text\":\"x\"}        | malformed-field | verdict | ACCEPT,"
                        + " REJECT",
                "{\"verdict\":\"ACCEPT\",\"count\":\"a\",\"text\":\"x\"}   | malformed-field | count   | whole number",
                "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\",\"y\":1} | unknown-field | y       | reason, text,"
                        + " verdict",
                "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\",\"notes\":[\"a\",null]} | missing-field | notes[1]"
                        + " | Send it",
                "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\",\"lines\":[null]} | missing-field | lines[0] |"
                        + " Send it",
                "{\"verdict\":\"ACCEPT\",\"count\":1,\"text\":\"x\",\"lines\":[{}]} | missing-field | lines[0].title |"
                        + " Send it",
                "{\"verdict\":                                             | malformed-json  | ``      | one JSON"
                        + " object",
                "[]                                                        | malformed-json  | ``      | one JSON"
                        + " object",
                "``                                                        | missing-body    | ``      | one JSON"
                        + " object",
            })
    void a_body_that_cannot_be_read_is_refused_by_field_rule_and_remedy(
            String body, String rule, String field, String remedy) {
        Reply reply = office.post("/decisions", body, both);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json()).containsEntry("type", "urn:otklik:refusal:" + rule);
        assertThat(reply.json().getOrDefault("field", "")).isEqualTo(field);
        assertThat(reply.json().getOrDefault("remedy", "").toString()).contains(remedy);
    }

    @Test
    void what_stood_in_a_body_never_comes_back() {
        Reply reply = office.post("/decisions", "{\"verdict\":\"улица Мира, 5\"}", both);
        assertThat(reply.text()).doesNotContain("Мира");
    }

    @Test
    void what_may_be_null_may_be_left_out() {
        String body = "{\"verdict\":\"REJECT\",\"count\":1,\"text\":\"x\"%s}";
        assertThat(office.post("/decisions", body.formatted(""), both).status()).isEqualTo(200);
        assertThat(office.post("/decisions", body.formatted(",\"reason\":null"), both)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_refusal_carries_rule_detail_remedy_and_clause() {
        Reply reply = office.post("/approvals/1", "", both);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:shut")
                .containsEntry("detail", "The office is shut")
                .containsEntry("remedy", "Come back tomorrow")
                .containsEntry("clause", "§12");
    }

    @Test
    void a_refusal_is_russian_where_nothing_is_asked_for_and_english_on_request() {
        assertThat(office.post("/approvals/1", "", with("Accept-Language", "en-GB,ru;q=0.5"))
                        .json())
                .containsEntry("detail", "The office is shut");
        for (String russian : List.of("ru-RU", "de", "*")) {
            assertThat(office.post("/approvals/1", "", with("Accept-Language", russian))
                            .json())
                    .as(russian)
                    .containsEntry("detail", "Отдел закрыт");
        }
        assertThat(office.get("/numbers?of=X", with("Accept-Language", "ru")).json())
                .containsEntry("remedy", "Выберите одно из значений: ACCEPT, REJECT")
                .containsEntry("parameters", java.util.Map.of("name", "of", "expected", "ACCEPT, REJECT"));
        assertThat(office.post("/decisions", "{}", "Accept-Language", "ru").json())
                .containsEntry("detail", "Вы не вошли в систему");
    }

    @Test
    void an_unknown_path_and_a_wrong_method_are_told_apart() {
        assertThat(office.get("/nowhere", both).status()).isEqualTo(404);
        assertThat(office.get("/nowhere", both).json()).containsEntry("type", "urn:otklik:refusal:unknown-path");
        Reply wrong = office.get("/decisions", both);
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.json().getOrDefault("remedy", "").toString()).contains("POST");
    }

    @Test
    void a_parameter_is_refused_by_name() {
        assertThat(office.get("/numbers", both).json())
                .containsEntry("type", "urn:otklik:refusal:missing-field")
                .containsEntry("field", "of");
        assertThat(office.get("/numbers?of=X", both).json())
                .containsEntry("field", "of")
                .containsEntry("remedy", "Use one of ACCEPT, REJECT");
        assertThat(office.post("/approvals/x", "", both).json()).containsEntry("field", "version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "11", "-0x1", "99999999999", " -1", "1&limit=-1"})
    void a_number_of_the_query_out_of_its_range_is_refused_by_name(String value) {
        Reply reply = office.get("/pages?limit=" + value.replace(" ", "%20"), both);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:out-of-range")
                .containsEntry("field", "limit")
                .containsEntry("remedy", "Send a whole number from 1 to 10");
    }

    @Test
    void a_number_within_its_range_is_taken() {
        assertThat(office.get("/pages", both).text()).isEqualTo("2");
        assertThat(office.get("/pages?limit=10", both).text()).isEqualTo("10");
        assertThat(office.get("/pages?limit=many", both).json())
                .containsEntry("type", "urn:otklik:refusal:malformed-parameter");
    }

    @Test
    void an_error_of_ours_tells_nothing_of_the_inside() {
        Reply reply = office.get("/errors", both);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).doesNotContain("secret", "Exception");
        assertThat(reply.json()).containsKey("remedy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/much/stream", "/much/json"})
    @ExtendWith(OutputCaptureExtension.class)
    void a_caller_who_hangs_up_is_no_error_of_ours(String path, CapturedOutput output) throws IOException {
        for (int i = 0; i < 3; i++) {
            try (Socket socket = office.open()) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }
        await().until(() -> output.getAll().split("The caller hung up", -1).length == 4);
        assertThat(office.get("/open").status()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain("ERROR", "WARN", "\tat ");
    }

    private String[] with(String name, String value) {
        List<String> headers = new ArrayList<>(Arrays.asList(both));
        headers.addAll(List.of(name, value));
        return headers.toArray(String[]::new);
    }
}
