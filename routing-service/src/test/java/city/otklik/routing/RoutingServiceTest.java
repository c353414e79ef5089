package city.otklik.routing;

import static city.otklik.routing.RoutingUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import city.otklik.access.openapi.OpenApiDocument;
import city.otklik.facts.Attachment;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.SimilarCase;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@RoutingUnderTest
class RoutingServiceTest {

    private static final String ROADS = "Огромная яма на улице Мира, асфальт провалился, нужен ремонт дороги";
    private static final String NOTHING = "Сделайте что-нибудь наконец";

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

    private CallsOverHttp call;
    private IntakeOnLog intake;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, RoutingUnderTest.Surroundings.PASSWORDS);
        intake = new IntakeOnLog(log, encoder, wire);
    }

    @Test
    void anAcceptedMessageIsAppointedAndRoutedOnce() {
        SpecificRecord accepted = IntakeOnLog.accepted("R-1");
        intake.receive("R-1", ROADS);
        var encoded = encoder.encode("intake", "R-1", 2, accepted, Actor.service("intake"), null);
        log.append(encoded);
        log.append(encoded);
        intake.receive("R-2", ROADS);
        intake.emit("R-2", IntakeOnLog.accepted("R-2"));

        intake.awaitFacts("R-2", "ExecutorAppointed", "CaseRouted");
        intake.awaitFacts("R-1", "ExecutorAppointed", "CaseRouted");
        CaseRouted routed = (CaseRouted) intake.facts("R-1").get(1);
        assertThat(routed.getLead()).isEqualTo("UGH");
        assertThat(routed.getOccurredAt()).isEqualTo(NOW);
        var view = call.get("curator", "/cases/R-1");
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.etag()).isEqualTo("\"2\"");
        assertThat(view.body().path("lead").asString()).isEqualTo("UGH");
        String executor = ((ExecutorAppointed) intake.facts("R-1").get(0)).getExecutor();
        assertThat(call.get("ivanova", "/cases?executor=" + executor + "&limit=1000")
                        .body()
                        .findValuesAsString("caseId"))
                .contains("R-1");
    }

    @Test
    void aDoubtfulCaseWaitsForAPerson() {
        intake.receive("D-1", NOTHING);
        intake.emit("D-1", IntakeOnLog.accepted("D-1"));
        intake.awaitFacts("D-1", "ExecutorAppointed", "RoutingDoubted");
        assertThat(call.get("supervisor", "/routing/doubtful").body().findValuesAsString("caseId"))
                .contains("D-1");

        assertThat(call.post("supervisor", "/cases/D-1/route", "{\"lead\": \"NASA\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(422);
        var stale = call.post("supervisor", "/cases/D-1/route", "{\"lead\": \"UGH\", \"reason\": \"дорога\"}", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        var routed = call.post(
                "supervisor",
                "/cases/D-1/route",
                "{\"lead\": \"UGH\", \"coDepartments\": [\"MK\"], \"reason\": \"дорога\"}",
                "\"2\"");
        assertThat(routed.status()).isEqualTo(200);
        assertThat(routed.body().path("byPerson").asBoolean()).isTrue();
        intake.awaitFacts("D-1", "ExecutorAppointed", "RoutingDoubted", "CaseRouted");
        assertThat(call.get("supervisor", "/routing/doubtful").body().findValuesAsString("caseId"))
                .doesNotContain("D-1");
    }

    @Test
    void departmentsContributeAndRefuseForThemselvesOnly() {
        intake.receive("P-1", ROADS);
        intake.emit("P-1", IntakeOnLog.accepted("P-1"));
        intake.awaitFacts("P-1", "ExecutorAppointed", "CaseRouted");

        assertThat(call.get("mk", "/cases/P-1").status()).isEqualTo(403);
        assertThat(call.get("ugh", "/cases/P-1").status()).isEqualTo(200);
        assertThat(call.get("ugh", "/cases?limit=1000").body().findValuesAsString("caseId"))
                .contains("P-1");
        assertThat(call.get("mk", "/cases?department=UGH").status()).isEqualTo(403);
        assertThat(call.post("mk", "/cases/P-1/refusals", "{\"department\": \"UGH\", \"reason\": \"за них\"}")
                        .status())
                .isEqualTo(403);
        assertThat(call.post("mk", "/cases/P-1/contributions", "{\"department\": \"MK\", \"text\": \"факты\"}")
                        .status())
                .isEqualTo(403);
        assertThat(call.post(
                                "ugh",
                                "/cases/P-1/contributions",
                                "{\"department\": \"UGH\", \"text\": \"\", \"attachments\": [{\"name\": \"a.jpg\","
                                        + " \"mediaType\": \"image/jpeg\", \"size\": 1, \"sha256\": \"zz\"}]}")
                        .status())
                .isEqualTo(422);
        assertThat(call.post(
                                "ugh",
                                "/cases/P-1/contributions",
                                "{\"department\": \"UGH\", \"text\": \"засыпано\", \"attachments\": [{\"name\": \"не то.exe\","
                                        + " \"mediaType\": \"x/y\", \"size\": 1, \"sha256\": \""
                                        + RoutingUnderTest.Surroundings.storedFile("ugh") + "\"}]}")
                        .status())
                .isEqualTo(200);
        var refused = call.post("ugh", "/cases/P-1/refusals", "{\"department\": \"UGH\", \"reason\": \"не наша\"}");
        assertThat(refused.status()).isEqualTo(200);
        intake.awaitFacts(
                "P-1",
                "ExecutorAppointed",
                "CaseRouted",
                "DepartmentContributed",
                "DepartmentRefused",
                "RoutingDoubted");
        DepartmentContributed given =
                (DepartmentContributed) intake.facts("P-1").get(2);
        assertThat(given.getAttachments())
                .as("as the store describes it")
                .extracting(Attachment::getName, Attachment::getMediaType, Attachment::getSize)
                .containsExactly(tuple("a.jpg", "image/jpeg", 3L));
    }

    @Test
    void aRepeatGoesWhereTheEarlierCaseWent() {
        intake.receive("E-1", NOTHING);
        intake.emit("E-1", IntakeOnLog.accepted("E-1"));
        intake.awaitFacts("E-1", "ExecutorAppointed", "RoutingDoubted");
        call.post("supervisor", "/cases/E-1/route", "{\"lead\": \"KULT\", \"reason\": \"про клуб\"}");
        call.post("supervisor", "/cases/E-1/executor", "{\"executor\": \"sidorova\", \"reason\": \"знает клуб\"}");
        intake.receive("E-2", NOTHING);
        intake.emit(
                "E-2",
                MessageAccepted.newBuilder(IntakeOnLog.accepted("E-2"))
                        .setRepeats(List.of(new SimilarCase("E-1", 0.7, "тот же автор")))
                        .build());
        intake.awaitFacts("E-2", "ExecutorAppointed", "CaseRouted");
        assertThat(((ExecutorAppointed) intake.facts("E-2").get(0)).getExecutor())
                .isEqualTo("sidorova");
        assertThat(((CaseRouted) intake.facts("E-2").get(1)).getLead()).isEqualTo("KULT");
    }

    @Test
    void whoGoesAwayHandsTheirCasesOver() {
        intake.receive("A-1", ROADS);
        intake.emit("A-1", IntakeOnLog.accepted("A-1"));
        intake.awaitFacts("A-1", "ExecutorAppointed", "CaseRouted");
        String executor = ((ExecutorAppointed) intake.facts("A-1").get(0)).getExecutor();
        String substitute = executor.equals("petrov") ? "ivanova" : "petrov";
        String path = "/duty-roster/" + executor + "/absence";

        assertThat(call.put("supervisor", path, "{\"from\": \"2026-03-05\", \"to\": \"2026-03-03\"}")
                        .status())
                .isEqualTo(422);
        assertThat(call.put(
                                "supervisor",
                                "/duty-roster/nobody/absence",
                                "{\"from\": \"2026-03-03\", \"to\": \"2026-03-03\"}")
                        .status())
                .isEqualTo(422);
        var away = call.put(
                "supervisor",
                path,
                "{\"from\": \"2026-03-03\", \"to\": \"2026-03-04\", \"substitute\": \"%s\"}".formatted(substitute));
        try {
            assertThat(away.status()).isEqualTo(200);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(intake.facts("A-1"))
                            .last()
                            .isEqualTo(
                                    new ExecutorSubstituted("A-1", NOW, executor, substitute, executor + " is away")));
            assertThat(call.get("ivanova", "/cases?executor=" + executor).body().findValuesAsString("caseId"))
                    .isEmpty();
            assertThat(call.post(
                                    "supervisor",
                                    "/cases/A-1/executor",
                                    "{\"executor\": \"%s\", \"reason\": \"x\"}".formatted(executor))
                            .status())
                    .isEqualTo(409);
        } finally {
            assertThat(call.delete("supervisor", path).status()).isEqualTo(200);
        }
    }

    @Test
    void aClosedCaseWeighsOnNobodyAndTakesNoOrders() {
        intake.receive("C-1", ROADS);
        intake.emit("C-1", IntakeOnLog.accepted("C-1"));
        intake.awaitFacts("C-1", "ExecutorAppointed", "CaseRouted");
        assertThat(call.post(
                                "supervisor",
                                "/cases/C-1/transfer",
                                "{\"to\": \"прокуратура края\", \"reason\": \"59-ФЗ\"}")
                        .status())
                .isEqualTo(200);
        intake.awaitFacts("C-1", "ExecutorAppointed", "CaseRouted", "CaseTransferred");
        log.append(encoder.encode(
                "publishing", "C-1", 1, new CaseClosed("C-1", NOW, "transferred"), Actor.service("publishing"), null));
        assertThat(call.get("ivanova", "/cases?limit=1000").body().findValuesAsString("caseId"))
                .doesNotContain("C-1");
        assertThat(call.get("ivanova", "/cases?all=true&limit=1000").body().findValuesAsString("caseId"))
                .contains("C-1");
        assertThat(call.post("supervisor", "/cases/C-1/route", "{\"lead\": \"UGH\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void anAcceptanceOfAnUnknownCaseIsKeptAsADeadLetter() {
        intake.emit("U-1", IntakeOnLog.accepted("U-1"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(new RawLog(SharedStack.Stack.broker()).read("routing.dead-letters"))
                        .anyMatch(record -> Arrays.equals("U-1".getBytes(StandardCharsets.UTF_8), record.key())));
    }

    @Test
    void rolesAndUnknownCasesAreRefusedWithWhatToDo() {
        var refused = call.post("curator", "/cases/X-1/route", "{\"lead\": \"UGH\", \"reason\": \"x\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().toString()).contains("EXECUTOR");
        assertThat(call.get("ivanova", "/cases/X-1").status()).isEqualTo(404);
        var unknown = call.post("ivanova", "/cases/X-1/route", "{\"lead\": \"UGH\", \"reason\": \"x\"}");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().path("type").asString()).isEqualTo("urn:otklik:refusal:unknown-case");
        assertThat(call.post("ivanova", "/cases/X-1/route", "{\"lead\": \"UGH\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theRosterTheDepartmentsTheFiguresAndTheInterfaceAreThere() throws Exception {
        intake.receive("F-1", ROADS);
        intake.emit("F-1", IntakeOnLog.accepted("F-1"));
        intake.awaitFacts("F-1", "ExecutorAppointed", "CaseRouted");
        assertThat(call.get("curator", "/duty-roster").body().findValuesAsString("login"))
                .contains("ivanova", "petrov", "sidorova");
        assertThat(call.get("ugh", "/departments").body().findValuesAsString("code"))
                .hasSize(26)
                .startsWith("IAO", "OBSH");
        CallsOverHttp probe = new CallsOverHttp(management, RoutingUnderTest.Surroundings.PASSWORDS);
        assertThat(probe.get("ivanova", "/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(probe.text("ivanova", "/actuator/prometheus"))
                .contains("otklik_routing_routed_total{", "department=\"UGH\"")
                .contains("otklik_routing_confidence", "otklik_routing_doubtful");
        OpenApiDocument.assertCommitted("routing", port);
    }
}
