package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bad input ends as a problem that names field, rule and remedy. */
@ApprovalTest
class RefusalsOverHttpTest {

    private final Callers callers;

    @Autowired
    RefusalsOverHttpTest(@LocalServerPort int port) {
        this.callers = new Callers(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/ZZZZ-0000-0001/drafts, kind, FINAL, missing-field, text",
        "/cases/ZZZZ-0000-0001/drafts, text, Слова, missing-field, kind",
        "/cases/ZZZZ-0000-0001/drafts, kind, LAST, malformed-field, kind",
        "/cases/ZZZZ-0000-0001/clarifications, texts, Где?, missing-field, text"
    })
    void a_field_that_is_missing_or_wrong_is_named(String path, String name, String value, String rule, String field) {
        var reply = callers.as("anna").post(path, Map.of(name, value));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:" + rule)
                .containsEntry("field", field);
    }

    @Test
    void a_case_nobody_knows_is_not_found() {
        for (var reply : new Callers.Reply[] {
            callers.as("anna").get("/cases/ZZZZ-0000-0002"),
            callers.as("anna").post("/cases/ZZZZ-0000-0002/drafts", Map.of("kind", "FINAL", "text", "Слова")),
            callers.as("anna").post("/cases/ZZZZ-0000-0002/clarifications", Map.of("text", "Где?")),
            callers.as("anna").post("/cases/ZZZZ-0000-0002/clarifications/-1/withdrawal", Map.of("reason", "Нашли")),
            callers.as("clara").post("/cases/ZZZZ-0000-0002/drafts/1/approval", Map.of("contentHash", "ab")),
            callers.as("clara").post("/cases/ZZZZ-0000-0002/drafts/-1/return", Map.of("remark", "Когда?"))
        }) {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.json()).containsEntry("type", "urn:otklik:refusal:unknown-case");
        }
    }

    /** The parts are read before the method that takes the file, by whoever asks for a parameter first. */
    @Test
    void a_file_name_with_nul_is_refused_by_name() {
        var reply = callers.as("anna").upload("a\0b.jpg", new byte[] {1});
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json())
                .containsEntry("type", "urn:otklik:refusal:nul-character")
                .containsEntry("field", "file");
    }

    @Test
    void a_file_is_refused_by_its_content_not_by_its_name() {
        var page = callers.as("anna").upload("a.jpg", "<html></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.status()).isEqualTo(415);
        assertThat(page.json()).containsEntry("type", "urn:otklik:refusal:forbidden-media-type");
        assertThat(callers.as("anna").upload("a.jpg", new byte[0]).status()).isEqualTo(422);
        assertThat(callers.as("anna").get("/files/abc").status()).isEqualTo(404);
    }

    @Test
    void a_file_larger_than_is_taken_is_refused() {
        byte[] huge = new byte[50 * 1024 * 1024 + 1];
        System.arraycopy(Callers.jpeg(), 0, huge, 0, Callers.jpeg().length);
        var reply = callers.as("anna").upload("a.jpg", huge);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.json()).containsEntry("type", "urn:otklik:refusal:file-too-large");
    }

    @Test
    void the_same_file_twice_is_kept_once() {
        byte[] photo = Callers.jpeg();
        photo[40] = 42;
        assertThat(callers.as("anna").upload("одна.jpg", photo).status()).isEqualTo(201);
        var again = callers.as("dina").upload("другая.jpg", photo);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).containsEntry("name", "одна.jpg");
    }
}
