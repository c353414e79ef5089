package city.otklik.intake;

import static city.otklik.intake.IntakeUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.access.openapi.OpenApiDocument;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.intake.receiving.CaseIds;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeUnderTest
class IntakeServiceTest {

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    AvroWire wire;

    @LocalServerPort
    int port;

    @LocalManagementPort
    int management;

    private static final RawLog LOG = new RawLog(SharedStack.Stack.broker());

    private CallsOverHttp call;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, IntakeUnderTest.Surroundings.PASSWORDS);
    }

    @Test
    void aMessageBecomesAnAcceptedCaseOnce() {
        feed(message("accepted", "Яма на улице Мира, 5. Когда засыплете?"));
        feed(message("accepted", "Яма на улице Мира, 5. Когда засыплете?"));
        feed(message("after-accepted", "Нет освещения на Кирова"));

        awaitFacts("after-accepted", "MessageReceived", "MessageAccepted");
        assertThat(types(id("accepted"))).containsExactly("MessageReceived", "MessageAccepted");
        MessageAccepted accepted = (MessageAccepted) facts(id("accepted")).get(1);
        assertThat(accepted.getSentAt()).isEqualTo(NOW.minusSeconds(3600));
        assertThat(accepted.getOccurredAt()).isEqualTo(NOW);
        var view = call.get("executor", "/cases/" + id("accepted"));
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.etag()).isEqualTo("\"1\"");
        assertThat(view.body().path("state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void certainObscenityIsRejectedAndCanBeOverturned() {
        feed(message("obscene", "Пиздец, а не дорога"));
        awaitFacts("obscene", "MessageReceived", "MessageRejected");
        MessageRejected rejected = (MessageRejected) facts(id("obscene")).get(1);
        assertThat(rejected.getGround()).isEqualTo(RejectionGround.OBSCENITY);
        assertThat(rejected.getEvidence()).containsExactly("obscenity:pizd");

        var overturned = call.post(
                "curator", "/cases/" + id("obscene") + "/rejection/overturn", "{\"reason\": \"цитата из песни\"}");

        assertThat(overturned.status()).isEqualTo(200);
        assertThat(overturned.body().path("state").asString()).isEqualTo("ACCEPTED");
        awaitFacts("obscene", "MessageReceived", "MessageRejected", "RejectionOverturned");
    }

    @Test
    void aDoubtfulMessageWaitsForAPersonAndHarmComesFirst() {
        feed(message("insult", "Вы там дебилы"));
        feed(message("threat", "Главе передайте: башку проломлю"));
        awaitFacts("insult", "MessageReceived", "ScreeningDoubted");
        awaitFacts("threat", "MessageReceived", "ScreeningDoubted");

        var doubtful = call.get("supervisor", "/screening/doubtful");
        assertThat(doubtful.body().get(0).path("caseId").asString()).isEqualTo(id("threat"));
        assertThat(doubtful.body().findValuesAsString("caseId")).contains(id("insult"));
        String path = "/cases/" + id("insult") + "/screening";

        assertThat(call.post("executor", path, "{\"decision\": \"REJECT\", \"reason\": \"брань\"}")
                        .status())
                .isEqualTo(422);
        assertThat(call.post("executor", path, "{\"decision\": \"MAYBE\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(call.post("executor", path, "{\"decision\": \"ACCEPT\", \"reason\": \"грубо, но по делу\"}")
                        .status())
                .isEqualTo(200);
        awaitFacts("insult", "MessageReceived", "ScreeningDoubted", "MessageAccepted");
        assertThat(call.post("executor", path, "{\"decision\": \"ACCEPT\", \"reason\": \"ещё раз\"}")
                        .status())
                .isEqualTo(409);
        assertThat(call.post(
                                "supervisor",
                                "/cases/" + id("threat") + "/screening",
                                "{\"decision\": \"REJECT\", \"ground\": \"THREAT_TO_OFFICIAL\", \"reason\": \"угроза\"}")
                        .body()
                        .path("state")
                        .asString())
                .isEqualTo("REJECTED");
        awaitFacts("threat", "MessageReceived", "ScreeningDoubted", "MessageRejected");
    }

    @Test
    void aRepeatIsRecognisedAndAPersonConfirmsIt() {
        feed(message("first", "На улице Шаумяна, 7 контейнеры переполнены, мусор по всей улице", "repeater"));
        awaitFacts("first", "MessageReceived", "MessageAccepted");
        CuratorMessage again = CuratorMessage.newBuilder(message(
                        "second", "Повторно: на Шаумяна, 7 контейнеры переполнены, мусор не вывозят", "repeater"))
                .setSentAt(NOW.minusSeconds(60))
                .build();
        feed(again);
        awaitFacts("second", "MessageReceived", "MessageAccepted");
        MessageAccepted accepted = (MessageAccepted) facts(id("second")).get(1);
        assertThat(accepted.getRepeats())
                .singleElement()
                .satisfies(repeat -> assertThat(repeat.getCaseId()).isEqualTo(id("first")));

        String path = "/cases/" + id("second") + "/repeats";
        assertThat(call.post("supervisor", path, "{\"repeatOf\": \"%s\", \"confirmed\": true}".formatted(id("first")))
                        .body()
                        .path("repeatOf")
                        .get(0)
                        .asString())
                .isEqualTo(id("first"));
        assertThat(call.post("supervisor", path, "{\"repeatOf\": \"0000-0000-0000\", \"confirmed\": true}")
                        .status())
                .isEqualTo(422);
        awaitFacts("second", "MessageReceived", "MessageAccepted", "RepeatConfirmed");
    }

    @Test
    void badMessagesEndAsDeadLettersAndTheFeedMovesOn() {
        feed(CuratorMessage.newBuilder(message("future", "Яма"))
                .setSentAt(NOW.plusSeconds(301))
                .build());
        feed(CuratorMessage.newBuilder(message("old", "Яма"))
                .setSentAt(NOW.minus(Duration.ofDays(31)))
                .build());
        feed(CuratorMessage.newBuilder(message("network", "Яма"))
                .setNetwork("MYSPACE")
                .build());
        feed(message("long", "я".repeat(100_001)));
        feed(message("after-bad", "Яма на Кирова"));

        awaitFacts("after-bad", "MessageReceived", "MessageAccepted");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(LOG.read("intake.dead-letters"))
                        .extracting(record -> new String(
                                Objects.requireNonNullElse(record.key(), new byte[0]), StandardCharsets.UTF_8))
                        .contains("future", "old", "network", "long"));
        assertThat(call.get("executor", "/cases/" + id("future")).status()).isEqualTo(404);
    }

    @Test
    void theCuratorWithdrawsAndChangesPriorityWhileTheCaseLives() {
        feed(message("priority", "Фонарь не горит на Кирова"));
        awaitFacts("priority", "MessageReceived", "MessageAccepted");
        String path = "/cases/" + id("priority");

        var changed =
                call.post("curator", path + "/priority", "{\"priority\": \"URGENT\", \"reason\": \"дети\"}", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        var stale = call.post("curator", path + "/withdrawal", "{\"reason\": \"ошибка\"}", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("type").asString()).isEqualTo("urn:otklik:refusal:changed");
        assertThat(call.post("curator", path + "/withdrawal", "{\"reason\": \"\"}")
                        .status())
                .isEqualTo(422);
        assertThat(call.post("curator", path + "/withdrawal", "{\"reason\": \"ошибка\"}", "\"2\"")
                        .status())
                .isEqualTo(200);
        awaitFacts("priority", "MessageReceived", "MessageAccepted", "PriorityChanged", "MessageWithdrawn");
        var late = call.post("curator", path + "/priority", "{\"priority\": \"NORMAL\", \"reason\": \"дети\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("remedy").asString()).isNotBlank();
    }

    @Test
    void whatOthersDidWithTheCaseIsRespected() {
        feed(message("closed", "Фонарь не горит на Широкой"));
        awaitFacts("closed", "MessageReceived", "MessageAccepted");
        log.append(encoder.encode(
                "routing",
                id("closed"),
                1,
                new city.otklik.facts.CaseTransferred(id("closed"), NOW, "прокуратура", "59-ФЗ"),
                Actor.person("executor", "executor"),
                null));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(call.get("curator", "/cases/" + id("closed"))
                                .body()
                                .path("state")
                                .asString())
                        .isEqualTo("TRANSFERRED"));
        assertThat(call.post("curator", "/cases/" + id("closed") + "/withdrawal", "{\"reason\": \"поздно\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aCallerWithoutTheRoleIsToldWhichOneIsNeeded() {
        var refused = call.post("executor", "/cases/AAAA-BBBB-CCCC/withdrawal", "{\"reason\": \"x\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().toString()).contains("CURATOR");
        assertThat(call.get("department", "/screening/doubtful").status()).isEqualTo(403);
    }

    @Test
    void anUnknownCaseIsNotFound() {
        assertThat(call.get("executor", "/cases/AAAA-BBBB-CCCC").status()).isEqualTo(404);
        var refused = call.post("curator", "/cases/AAAA-BBBB-CCCC/withdrawal", "{\"reason\": \"x\"}");
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body().path("type").asString()).isEqualTo("urn:otklik:refusal:unknown-case");
    }

    @Test
    void casesAreListedByState() {
        feed(message("listed", "Скамейка сломана на Ленина"));
        awaitFacts("listed", "MessageReceived", "MessageAccepted");
        assertThat(call.get("curator", "/cases?state=ACCEPTED&limit=1000")
                        .body()
                        .findValuesAsString("caseId"))
                .contains(id("listed"));
        assertThat(call.get("curator", "/cases?state=CLOSED").body().findValuesAsString("caseId"))
                .doesNotContain(id("listed"));
        assertThat(call.get("curator", "/cases?state=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void healthAndFiguresAreThere() {
        feed(message("counted", "Скамейка сломана на Ленина"));
        awaitFacts("counted", "MessageReceived", "MessageAccepted");
        CallsOverHttp probe = new CallsOverHttp(management, IntakeUnderTest.Surroundings.PASSWORDS);
        assertThat(probe.get("executor", "/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(probe.get("executor", "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(probe.text("executor", "/actuator/prometheus"))
                .contains(
                        "otklik_intake_received_total{",
                        "network=\"VK\"",
                        "verdict=\"PASS\"",
                        "otklik_intake_doubtful");
    }

    @Test
    void theInterfaceIsTheOneCommitted() {
        OpenApiDocument.assertCommitted("intake", port);
    }

    private void feed(CuratorMessage message) {
        log.append(encoder.encode(
                "curator", message.getMessageId(), 0, message, Actor.person("curator", "curator"), null));
    }

    private static CuratorMessage message(String messageId, String text) {
        return message(messageId, text, "author-of-" + messageId);
    }

    private static CuratorMessage message(String messageId, String text, String author) {
        return CuratorMessage.newBuilder()
                .setMessageId(messageId)
                .setNetwork("VK")
                .setSentAt(NOW.minusSeconds(3600))
                .setLink("https://vk.com/wall-1_" + messageId)
                .setAuthor(new AuthorOfMessage(author, "Анна", null))
                .setText(text)
                .build();
    }

    private static String id(String messageId) {
        return CaseIds.of("VK", messageId);
    }

    private List<SpecificRecord> facts(String caseId) {
        return LOG.facts(wire, caseId);
    }

    private List<String> types(String caseId) {
        return facts(caseId).stream().map(fact -> fact.getSchema().getName()).toList();
    }

    private void awaitFacts(String messageId, String... types) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(types(id(messageId))).containsExactly(types));
    }
}
