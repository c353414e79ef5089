package city.otklik.intake;

import static city.otklik.intake.IntakeUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.casestore.CaseReader;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.SealedTextOpened;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.receiving.CaseIds;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.fuzzing.ServedTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;

/** The text of a rejected or doubted message over HTTP, and how a case in work is rejected by two (§15). */
@IntakeUnderTest
class SealedTextsTest {

    private static final RawLog LOG = new RawLog(SharedStack.Stack.broker());
    private static final Map<String, String> PEOPLE = IntakeUnderTest.Surroundings.PASSWORDS;

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    AvroWire wire;

    @Autowired
    MongoOperations mongo;

    @Autowired
    CaseReader<IntakeCase> reader;

    @LocalServerPort
    int port;

    private CallsOverHttp call;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, PEOPLE);
    }

    @Test
    void noAnswerToAGetHoldsASealedTextAndAnOverturnedRejectionUnsealsIt() {
        String words = "zebra-7193";
        String id = fed("sealed-1", "Пиздец, а не дорога " + words);
        ServedTexts served = new ServedTexts(port, PEOPLE, Map.of("id", id));
        assertThat(served.with(words)).isEmpty();
        var view = call.get("executor", "/cases/" + id).body();
        assertThat(view.path("sealed").asBoolean()).isTrue();
        assertThat(view.path("text").isNull()).isTrue();

        assertThat(call.post("curator", "/cases/" + id + "/rejection/overturn", "{\"reason\": \"цитата\"}")
                        .status())
                .isEqualTo(200);
        assertThat(served.with(words)).contains("executor GET /cases/" + id);
    }

    @Test
    void anOpeningIsRecordedEachTimeAndItsAnswerIsKeptNowhere() {
        String words = "zebra-7194";
        String id = fed("sealed-2", "Вы там дебилы " + words);
        String path = "/cases/" + id + "/sealed-text/opening";
        for (String login : List.of("executor", "supervisor", "curator", "curator")) {
            var opened = call.post(login, path, "{\"reason\": \"решаю\"}");
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.body().path("text").asString()).contains(words);
        }
        assertThat(LOG.facts(wire, id).stream()
                        .filter(SealedTextOpened.class::isInstance)
                        .map(SealedTextOpened.class::cast)
                        .map(fact -> fact.getRole() + " " + fact.getOpenedBy() + " " + fact.getReason()))
                .containsExactly(
                        "executor executor решаю",
                        "supervisor supervisor решаю",
                        "curator curator решаю",
                        "curator curator решаю");
        assertThat(mongo.findAll(Document.class, "kept_answers"))
                .noneMatch(kept -> kept.toJson().contains(words));
        for (String login : List.of("admin", "department", "security")) {
            var refused = call.post(login, path, "{\"reason\": \"решаю\"}");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.body().toString()).doesNotContain(words);
        }
    }

    @Test
    void whoReadsTheTextMakesNobodysOpenFormStale() {
        String id = fed("sealed-6", "Пиздец, а не дорога");
        String before = call.get("curator", "/cases/" + id).etag();
        var opened = call.post("supervisor", "/cases/" + id + "/sealed-text/opening", "{\"reason\": \"решаю\"}");
        assertThat(opened.etag()).isEqualTo(before);
        String path = "/cases/" + id + "/rejection/overturn";
        String body = "{\"reason\": \"цитата\"}";
        assertThat(call.post("curator", path, body, before).status()).isEqualTo(200);
        assertThat(call.post("curator", path, body, before).status()).isEqualTo(412);
    }

    @Test
    void theSecurityContactReadsThreatsAndNothingElse() {
        String insult = fed("sealed-3", "Вы там дебилы");
        String threat = fed("sealed-4", "Главе передайте: башку проломлю");
        String ordinary = fed("sealed-5", "Яма на улице Мира");
        assertThat(call.get("security", "/cases/" + threat).status()).isEqualTo(200);
        assertThat(call.get("security", "/cases/" + insult).status()).isEqualTo(403);
        assertThat(call.get("security", "/cases/" + ordinary).status()).isEqualTo(403);
        assertThat(call.get("security", "/cases").status()).isEqualTo(403);
        assertThat(call.get("security", "/screening/threats").body().findValuesAsString("caseId"))
                .contains(threat)
                .doesNotContain(insult, ordinary);
        assertThat(call.post("security", "/cases/" + threat + "/sealed-text/opening", "{\"reason\": \"угроза\"}")
                        .body()
                        .path("text")
                        .asString())
                .contains("башку");
        assertThat(call.post(
                                "security",
                                "/cases/" + threat + "/screening",
                                "{\"decision\": \"ACCEPT\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(call.get("admin", "/cases/" + threat).status()).isEqualTo(403);
        // The other tests of this context find no older threat.
        assertThat(call.post(
                                "supervisor",
                                "/cases/" + threat + "/screening",
                                "{\"decision\": \"REJECT\", \"ground\": \"THREAT_TO_OFFICIAL\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCaseInWorkIsRejectedByTwoPeople() {
        String id = fed("proposed", "Яма на улице Мира, дураки");
        log.append(encoder.encode(
                "routing", id, 1, new ExecutorAppointed(id, NOW, "both"), Actor.service("routing"), null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.find(id)
                        .filter(known -> "both".equals(known.executor()))
                        .isPresent());
        String path = "/cases/" + id + "/rejection/proposal";
        String proposal = "{\"ground\": \"INSULT\", \"passage\": \"дураки\", \"reason\": \"брань\"}";
        assertThat(call.post("executor", path, proposal).status()).isEqualTo(403);
        var proposed = call.post("both", path, proposal);
        assertThat(proposed.status()).isEqualTo(200);
        assertThat(proposed.body().path("proposal").path("passage").asString()).isEqualTo("дураки");
        assertThat(call.get("curator", "/screening/proposals").body().findValuesAsString("caseId"))
                .contains(id);
        assertThat(call.post("both", path + "/agreement", "").status()).isEqualTo(403);
        assertThat(call.post("supervisor", path + "/decline", "{\"reason\": \"по делу\"}")
                        .body()
                        .path("proposal")
                        .isNull())
                .isTrue();
        assertThat(call.post("both", path, proposal).status()).isEqualTo(200);
        var rejected = call.post("supervisor", path + "/agreement", "");
        assertThat(rejected.body().path("state").asString()).isEqualTo("REJECTED");
        assertThat(rejected.body().path("sealed").asBoolean()).isTrue();
        assertThat(call.get("curator", "/screening/proposals").body().findValuesAsString("caseId"))
                .doesNotContain(id);
        assertThat(LOG.facts(wire, id).stream().map(fact -> fact.getSchema().getName()))
                .containsExactly(
                        "MessageReceived",
                        "MessageAccepted",
                        "ExecutorAppointed",
                        "RejectionProposed",
                        "RejectionProposalDeclined",
                        "RejectionProposed",
                        "MessageRejected");
    }

    @Test
    void aRejectionByRuleWaitsForAPersonToLookAtIt() {
        String id = fed("unconfirmed", "Пиздец, а не дорога");
        assertThat(call.get("executor", "/screening/unconfirmed").body().findValuesAsString("caseId"))
                .contains(id);
        assertThat(call.post("executor", "/cases/" + id + "/rejection/confirmation", "")
                        .status())
                .isEqualTo(200);
        assertThat(call.get("executor", "/screening/unconfirmed").body().findValuesAsString("caseId"))
                .doesNotContain(id);
        assertThat(call.post("other-executor", "/cases/" + id + "/sealed-text/opening", "{\"reason\": \"x\"}")
                        .status())
                .isEqualTo(403);
    }

    private String fed(String messageId, String text) {
        CuratorMessage message = CuratorMessage.newBuilder()
                .setMessageId(messageId)
                .setNetwork("VK")
                .setSentAt(NOW.minusSeconds(3600))
                .setLink("https://vk.com/wall-1_" + messageId)
                .setAuthor(new AuthorOfMessage("author-of-" + messageId, "Анна", null))
                .setText(text)
                .build();
        log.append(encoder.encode("curator", messageId, 0, message, Actor.person("curator", "curator"), null));
        String id = CaseIds.of("VK", messageId);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> call.get("executor", "/cases/" + id).status() == 200);
        return id;
    }
}
