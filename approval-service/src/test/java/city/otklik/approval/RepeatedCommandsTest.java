package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApprovalTest
class RepeatedCommandsTest {

    private final Callers callers;
    private final OtherServices others;
    private final CaseReader<ApprovalCase> reader;

    @Autowired
    RepeatedCommandsTest(OtherServices others, CaseReader<ApprovalCase> reader, @LocalServerPort int port) {
        this.others = others;
        this.reader = reader;
        this.callers = new Callers(port);
    }

    @Test
    void an_approval_names_what_was_read() {
        String id = "HASH-0000-0001";
        others.open(id, reader);
        callers.as("anna").post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."));
        String path = "/cases/" + id + "/drafts/1/approval";
        assertThat(callers.as("clara").post(path, Map.of()).json())
                .containsEntry("type", "urn:otklik:refusal:missing-field")
                .containsEntry("field", "contentHash");
        assertThat(callers.as("clara")
                        .post(path, Map.of("contentHash", "ab".repeat(32)))
                        .json())
                .containsEntry("type", "urn:otklik:refusal:unapproved-content");
        assertThat(others.emitted(id, 1)).hasSize(1);
    }

    @Test
    void a_draft_sent_again_is_answered_with_the_version_there_is() {
        String id = "SAME-0000-0001";
        others.open(id, reader);
        Map<String, String> draft = Map.of("kind", "FINAL", "text", "Здравствуйте! Починим.");
        var first = callers.as("anna").post("/cases/" + id + "/drafts", draft);
        var again = callers.as("anna").post("/cases/" + id + "/drafts", draft);
        assertThat(List.of(first.status(), again.status())).containsExactly(201, 200);
        assertThat(List.of(again.etag(), again.body())).isEqualTo(List.of(first.etag(), first.body()));
        assertThat(again.sequence()).isEmpty();
        callers.as("clara").post("/cases/" + id + "/drafts/1/return", Map.of("remark", "Когда?"));
        assertThat(callers.as("anna").post("/cases/" + id + "/drafts", draft).json())
                .containsEntry("version", 2);
        assertThat(callers.as("anna").get("/cases/" + id).list("drafts"))
                .extracting("unchanged")
                .containsExactly(false, true);
        assertThat(others.emitted(id, 3)).hasSize(3);
    }

    @Test
    void a_draft_or_a_question_sent_three_times_is_one() {
        String id = "KEYS-0000-0001";
        others.open(id, reader);
        Map<String, String> draft = Map.of("kind", "FINAL", "text", "Здравствуйте! Починим.");
        for (var sent : Map.of("/drafts", draft, "/clarifications", Map.of("text", "Какой это дом?"))
                .entrySet()) {
            String path = "/cases/" + id + sent.getKey();
            String key = "key-of" + sent.getKey();
            var first = callers.as("anna").post(path, sent.getValue(), "Idempotency-Key", key);
            assertThat(first.status()).isEqualTo(201);
            for (int again = 0; again < 2; again++) {
                var same = callers.as("anna").post(path, sent.getValue(), "Idempotency-Key", key);
                assertThat(List.of(same.status(), same.etag(), same.sequence(), same.body()))
                        .isEqualTo(List.of(first.status(), first.etag(), first.sequence(), first.body()));
            }
            assertThat(callers.as("anna")
                            .post(path, Map.of("text", "другое"), "Idempotency-Key", key)
                            .status())
                    .isEqualTo(422);
            assertThat(callers.as("anna")
                            .post(path, sent.getValue(), "X-No", "key")
                            .status())
                    .isEqualTo(428);
        }
        assertThat(others.emitted(id, 2)).hasSize(2);
    }
}
