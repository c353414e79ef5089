package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.openapi.OpenApiDocument;
import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftSubmitted;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.signing.ApprovalStatement;
import city.otklik.messaging.signing.SigningKeyReader;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as it runs: a real broker, a real store, real HTTP. */
@ApprovalTest
class ApprovalServiceTest {

    private final Callers callers;
    private final OtherServices others;
    private final CaseReader<ApprovalCase> reader;
    private final FactReader facts;
    private final int port;
    private final Callers probe;

    @Autowired
    ApprovalServiceTest(
            OtherServices others,
            CaseReader<ApprovalCase> reader,
            FactReader facts,
            @LocalServerPort int port,
            @LocalManagementPort int management) {
        this.others = others;
        this.reader = reader;
        this.facts = facts;
        this.port = port;
        this.callers = new Callers(port);
        this.probe = new Callers(management);
    }

    private void opened(String caseId, String... repeats) {
        others.open(caseId, reader, repeats);
    }

    @Test
    void a_draft_is_returned_reworked_approved_and_published() {
        String id = "AAAA-0000-0001";
        opened(id);
        var submitted =
                callers.as("anna").post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Сделаем."));
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.json()).containsEntry("version", 1).containsKey("contentHash");
        assertThat(submitted.list("findings")).extracting("rule").contains("no-greeting");

        assertThat(callers.as("clara")
                        .post("/cases/" + id + "/drafts/1/return", Map.of("remark", "Когда?"))
                        .status())
                .isEqualTo(200);
        String text = "Здравствуйте! Фонарь починят 5 марта, работы уже начаты.";
        String hash = callers.as("anna")
                .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", text))
                .text("contentHash");
        var approved = callers.as("clara").post("/cases/" + id + "/drafts/2/approval", Map.of("contentHash", hash));
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.etag()).isNotEmpty();
        assertThat(approved.sequence()).isEqualTo("approval;4");

        assertThat(others.emitted(id, 4))
                .extracting(fact -> fact.getSchema().getName())
                .containsExactly("DraftSubmitted", "DraftReturned", "DraftSubmitted", "DraftApproved");
        DraftSubmitted second = (DraftSubmitted) others.emitted(id, 4).get(2);
        DraftApproved approval = (DraftApproved) others.emitted(id, 4).get(3);
        assertThat(approval.getText()).isEqualTo(text).isEqualTo(second.getText());
        assertThat(approval.getContentHash()).isEqualTo(hash).isEqualTo(second.getContentHash());
        assertThat(approval.getApprovedBy()).isEqualTo("clara");
        // As publishing proves it.
        SigningKeyReader keys = new SigningKeyReader(new RawLog(SharedStack.Stack.broker())::reader, facts);
        assertThat(keys.find(approval.getSignature().getKeyId()))
                .hasValueSatisfying(key -> assertThat(key.hasSigned(
                                ApprovalStatement.of(approval),
                                approval.getSignature().getValue()))
                        .isTrue());
        assertThat(others.actors(id))
                .containsExactly("executor:anna", "curator:clara", "executor:anna", "curator:clara");

        others.emit("publishing", id, SampleFacts.published(id, 2, AnswerKind.FINAL));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(callers.as("anna").get("/cases/" + id).text("state"))
                                .isEqualTo("ANSWERED"));
        assertThat(callers.as("anna").get("/cases?mine=true").rows())
                .extracting("caseId")
                .doesNotContain(id);
    }

    @Test
    void the_lists_go_by_what_is_due() {
        String later = "BBBB-0000-0001";
        String sooner = "BBBB-0000-0002";
        opened(later);
        opened(sooner);
        others.emit("sla", later, SampleFacts.due(later, ClockKind.ANSWER, 1, SampleFacts.NINE.plusSeconds(7200)));
        others.emit("sla", sooner, SampleFacts.due(sooner, ClockKind.ANSWER, 1, SampleFacts.NINE.plusSeconds(3600)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                callers.as("anna").get("/cases?mine=true").rows())
                        .extracting("caseId")
                        .containsSubsequence(sooner, later));
        for (String id : List.of(later, sooner)) {
            callers.as("anna")
                    .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."));
        }
        others.emit("sla", sooner, SampleFacts.due(sooner, ClockKind.APPROVAL, 1, SampleFacts.NINE.plusSeconds(1800)));
        others.emit("sla", later, SampleFacts.due(later, ClockKind.APPROVAL, 1, SampleFacts.NINE.plusSeconds(900)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                callers.as("clara").get("/drafts/awaiting").rows())
                        .extracting("caseId")
                        .containsSubsequence(later, sooner));
        assertThat(callers.as("boris").get("/cases?mine=true").rows()).isEmpty();
    }

    @Test
    void the_author_is_asked_and_answers() {
        String id = "CCCC-0000-0001";
        opened(id);
        assertThat(callers.as("anna")
                        .post("/cases/" + id + "/clarifications", Map.of("text", "Какой это дом?"))
                        .json())
                .containsEntry("clarification", 1);
        others.emit("publishing", id, SampleFacts.posted(id, 1), SampleFacts.answered(id, 1, "Дом пять"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(callers.as("anna").get("/cases/" + id).list("clarifications"))
                                .first()
                                .hasFieldOrPropertyWithValue("state", "ANSWERED"));
    }

    @Test
    void a_repeat_carries_the_photo_that_was_handed_in() {
        String id = "DDDD-0000-0001";
        opened(id, "EEEE-0000-0001");
        String text = "Здравствуйте! Работы выполнены.";
        var without = callers.as("anna").post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", text));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json())
                .containsEntry("type", "urn:otklik:refusal:repeat-without-evidence")
                .containsEntry("clause", "§14");
        // Its own content: the same one, uploaded before, would keep its first name.
        byte[] content = Callers.jpeg();
        content[41] = 41;
        String photo = callers.as("anna").upload("фото.jpg", content).text("sha256");
        var with = callers.as("anna")
                .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", text, "attachments", List.of(photo)));
        assertThat(with.status()).isEqualTo(201);
        DraftSubmitted fact = (DraftSubmitted) others.emitted(id, 1).getFirst();
        assertThat(fact.getAttachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.getSha256()).isEqualTo(photo);
            assertThat(attachment.getMediaType()).isEqualTo("image/jpeg");
            assertThat(attachment.getName()).isEqualTo("фото.jpg");
        });
        assertThat(callers.as("clara").get("/files/" + photo).bytes()).isEqualTo(content);
        assertThat(callers.as("dina").get("/files/" + photo).bytes()).isEqualTo(content);
        content[41] = 42;
        String another = callers.as("anna").upload("другое.jpg", content).text("sha256");
        assertThat(callers.as("dina").get("/files/" + another).status()).isEqualTo(403);
        assertThat(callers.as("dina").upload("моё.jpg", content).status()).isEqualTo(200);
        assertThat(callers.as("dina").get("/files/" + another).bytes())
                .as("her own upload, not attached yet")
                .isEqualTo(content);
    }

    @Test
    void an_act_on_an_old_revision_changes_nothing() {
        String id = "FFFF-0000-0001";
        opened(id);
        String etag = callers.as("anna").get("/cases/" + id).etag();
        Map<String, Object> draft = Map.of("kind", "FINAL", "text", "Здравствуйте! Починим.");
        assertThat(callers.as("anna")
                        .post("/cases/" + id + "/drafts", draft, "If-Match", etag)
                        .status())
                .isEqualTo(201);
        assertThat(callers.as("anna")
                        .post("/cases/" + id + "/drafts", draft, "If-Match", etag)
                        .status())
                .isEqualTo(412);
        assertThat(others.emitted(id, 1)).hasSize(1);
    }

    @Test
    void a_clock_that_moves_makes_no_open_form_stale() {
        String id = "FFFF-0000-0002";
        opened(id);
        String etag = callers.as("anna").get("/cases/" + id).etag();
        Instant due = SampleFacts.NINE.plusSeconds(3600);
        others.emit(
                "sla",
                id,
                SampleFacts.due(id, ClockKind.ANSWER, 1, due),
                SampleFacts.moved(id, ClockKind.ANSWER, 1, due, due.plusSeconds(60)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.find(id)
                        .filter(known -> known.clocks().workDue().equals(due.plusSeconds(60)))
                        .isPresent());
        assertThat(callers.as("anna").get("/cases/" + id).etag()).isEqualTo(etag);
        assertThat(callers.as("anna")
                        .post(
                                "/cases/" + id + "/drafts",
                                Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."),
                                "If-Match",
                                etag)
                        .status())
                .isEqualTo(201);
        assertThat(callers.as("anna").get("/cases/" + id).etag()).isNotEqualTo(etag);
        assertThat(callers.as("clara")
                        .post("/cases/" + id + "/drafts/1/approval", Map.of("contentHash", "ab"), "If-Match", etag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void what_happens_is_counted() {
        String id = "GGGG-0000-0001";
        opened(id);
        String hash = callers.as("anna")
                .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."))
                .text("contentHash");
        callers.as("clara").post("/cases/" + id + "/drafts/1/approval", Map.of("contentHash", hash));
        assertThat(probe.nobody().get("/actuator/prometheus").body())
                .contains("otklik_drafts_submitted_total{", "otklik_drafts_approved_total{", "otklik_drafts_rounds_")
                .contains("otklik_curator_decision_seconds_count{");
    }

    @Test
    void health_says_that_it_is_ready() {
        assertThat(probe.nobody().get("/actuator/health/liveness").json()).containsEntry("status", "UP");
        assertThat(probe.nobody().get("/actuator/health/readiness").json()).containsEntry("status", "UP");
    }

    @Test
    void the_interface_is_described_as_committed() {
        OpenApiDocument.assertCommitted("approval", port);
    }
}
