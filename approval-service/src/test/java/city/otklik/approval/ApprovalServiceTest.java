package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.openapi.OpenApiDocument;
import city.otklik.approval.cases.CaseFile;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DraftApproved;
import city.otklik.facts.DraftSubmitted;
import city.otklik.facts.Network;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service as it runs: a real broker, a real store, real HTTP. */
@ApprovalTest
class ApprovalServiceTest {

    private final Office office;
    private final OtherServices others;
    private final CaseDesk<CaseFile> desk;
    private final int port;

    @Autowired
    ApprovalServiceTest(OtherServices others, CaseDesk<CaseFile> desk, @LocalServerPort int port) {
        this.others = others;
        this.desk = desk;
        this.port = port;
        this.office = new Office(port);
    }

    private void opened(String caseId, String... repeats) {
        others.say(
                "intake",
                caseId,
                Told.received(caseId, Network.VK, "Когда починят фонарь на улице?"),
                Told.accepted(caseId, repeats));
        others.say("routing", caseId, Told.appointed(caseId, "anna"), Told.routed(caseId, "UGH"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.find(caseId)
                        .map(CaseRecord::state)
                        .filter(file -> "UGH".equals(file.handling().lead())
                                && file.life().status().inWork())
                        .isPresent());
    }

    @Test
    void a_draft_is_returned_reworked_approved_and_published() {
        String id = "AAAA-0000-0001";
        opened(id);
        var submitted = office.as("anna").post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Сделаем."));
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.json()).containsEntry("version", 1).containsKey("contentHash");
        assertThat(submitted.list("findings")).extracting("rule").contains("no-greeting");

        assertThat(office.as("clara")
                        .post("/cases/" + id + "/drafts/1/return", Map.of("remark", "Когда?"))
                        .status())
                .isEqualTo(200);
        String text = "Здравствуйте! Фонарь починят 5 марта, работы уже начаты.";
        String hash = office.as("anna")
                .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", text))
                .text("contentHash");
        var approved = office.as("clara").post("/cases/" + id + "/drafts/2/approval", Map.of("contentHash", hash));
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.etag()).isNotEmpty();

        assertThat(others.heard(id, 4))
                .extracting(fact -> fact.getSchema().getName())
                .containsExactly("DraftSubmitted", "DraftReturned", "DraftSubmitted", "DraftApproved");
        DraftSubmitted second = (DraftSubmitted) others.heard(id, 4).get(2);
        DraftApproved word = (DraftApproved) others.heard(id, 4).get(3);
        assertThat(word.getText()).isEqualTo(text).isEqualTo(second.getText());
        assertThat(word.getContentHash()).isEqualTo(hash).isEqualTo(second.getContentHash());
        assertThat(word.getApprovedBy()).isEqualTo("clara");
        assertThat(others.actors(id))
                .containsExactly("executor:anna", "curator:clara", "executor:anna", "curator:clara");

        others.say("publishing", id, Told.published(id, 2, AnswerKind.FINAL));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(office.as("anna").get("/cases/" + id).text("state"))
                                .isEqualTo("ANSWERED"));
        assertThat(office.as("anna").get("/cases?mine=true").rows())
                .extracting("caseId")
                .doesNotContain(id);
    }

    @Test
    void the_lists_go_by_what_is_due() {
        String later = "BBBB-0000-0001";
        String sooner = "BBBB-0000-0002";
        opened(later);
        opened(sooner);
        others.say("sla", later, Told.due(later, ClockKind.ANSWER, 1, Told.NINE.plusSeconds(7200)));
        others.say("sla", sooner, Told.due(sooner, ClockKind.ANSWER, 1, Told.NINE.plusSeconds(3600)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                office.as("anna").get("/cases?mine=true").rows())
                        .extracting("caseId")
                        .containsSubsequence(sooner, later));
        for (String id : List.of(later, sooner)) {
            office.as("anna")
                    .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."));
        }
        others.say("sla", sooner, Told.due(sooner, ClockKind.APPROVAL, 1, Told.NINE.plusSeconds(1800)));
        others.say("sla", later, Told.due(later, ClockKind.APPROVAL, 1, Told.NINE.plusSeconds(900)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                office.as("clara").get("/drafts/awaiting").rows())
                        .extracting("caseId")
                        .containsSubsequence(later, sooner));
        assertThat(office.as("boris").get("/cases?mine=true").rows()).isEmpty();
    }

    @Test
    void the_author_is_asked_and_answers() {
        String id = "CCCC-0000-0001";
        opened(id);
        assertThat(office.as("anna")
                        .post("/cases/" + id + "/clarifications", Map.of("text", "Какой это дом?"))
                        .json())
                .containsEntry("clarification", 1);
        others.say("publishing", id, Told.posted(id, 1), Told.answered(id, 1, "Дом пять"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(office.as("anna").get("/cases/" + id).list("clarifications"))
                                .first()
                                .hasFieldOrPropertyWithValue("state", "ANSWERED"));
    }

    @Test
    void a_repeat_carries_the_photo_that_was_handed_in() {
        String id = "DDDD-0000-0001";
        opened(id, "EEEE-0000-0001");
        String text = "Здравствуйте! Работы выполнены.";
        var without = office.as("anna").post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", text));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json())
                .containsEntry("type", "urn:otklik:refusal:repeat-without-evidence")
                .containsEntry("clause", "§14");
        String photo = office.as("anna").upload("фото.jpg", Office.jpeg()).text("sha256");
        var with = office.as("anna")
                .post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", text, "attachments", List.of(photo)));
        assertThat(with.status()).isEqualTo(201);
        DraftSubmitted fact = (DraftSubmitted) others.heard(id, 1).getFirst();
        assertThat(fact.getAttachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment.getSha256()).isEqualTo(photo);
            assertThat(attachment.getMediaType()).isEqualTo("image/jpeg");
            assertThat(attachment.getName()).isEqualTo("фото.jpg");
        });
        assertThat(office.as("clara").get("/files/" + photo).bytes()).isEqualTo(Office.jpeg());
    }

    @Test
    void an_act_on_an_old_revision_changes_nothing() {
        String id = "FFFF-0000-0001";
        opened(id);
        String etag = office.as("anna").get("/cases/" + id).etag();
        Map<String, Object> draft = Map.of("kind", "FINAL", "text", "Здравствуйте! Починим.");
        assertThat(office.as("anna")
                        .post("/cases/" + id + "/drafts", draft, "If-Match", etag)
                        .status())
                .isEqualTo(201);
        assertThat(office.as("anna")
                        .post("/cases/" + id + "/drafts", draft, "If-Match", etag)
                        .status())
                .isEqualTo(412);
        assertThat(others.heard(id, 1)).hasSize(1);
    }

    @Test
    void what_happens_is_counted() {
        String id = "GGGG-0000-0001";
        opened(id);
        office.as("anna").post("/cases/" + id + "/drafts", Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."));
        office.as("clara").post("/cases/" + id + "/drafts/1/approval", Map.of());
        assertThat(office.nobody().get("/actuator/prometheus").body())
                .contains("otklik_drafts_submitted_total{", "otklik_drafts_approved_total{", "otklik_drafts_rounds_")
                .contains("otklik_curator_decision_seconds_count{");
    }

    @Test
    void health_says_that_it_is_ready() {
        assertThat(office.nobody().get("/actuator/health/liveness").json()).containsEntry("status", "UP");
        assertThat(office.nobody().get("/actuator/health/readiness").json()).containsEntry("status", "UP");
    }

    @Test
    void the_interface_is_described_as_committed() {
        OpenApiDocument.assertCommitted("approval", port);
    }
}
