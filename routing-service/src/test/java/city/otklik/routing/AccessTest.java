package city.otklik.routing;

import static city.otklik.routing.RoutingUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.MessageRejected;
import city.otklik.facts.RejectionGround;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.access.AccessCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what on whose case: docs/access/routing.md. */
@RoutingUnderTest
class AccessTest {

    private static final Map<String, String> CODES =
            Map.of("lead department", "UGH", "co-department", "MK", "other department", "SPORT");
    private static final Map<String, String> PEOPLE = Map.of(
            "curator", "curator",
            "executor", "ivanova",
            "other executor", "petrov",
            "lead department", "ugh",
            "co-department", "mk",
            "other department", "sport",
            "supervisor", "supervisor",
            "security contact", "security",
            "administrator", "admin");

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    AvroWire wire;

    @LocalServerPort
    int port;

    private CallsOverHttp call;
    private IntakeOnLog intake;
    private int cases;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, RoutingUnderTest.Surroundings.PASSWORDS);
        intake = new IntakeOnLog(log, encoder, wire);
    }

    @Test
    void everyCellHolds() {
        new AccessCheck("routing", port, RoutingUnderTest.Surroundings.PASSWORDS, PEOPLE)
                .query("GET /cases", "all=true&limit=1000")
                .json("POST /cases/{id}/route", "{\"lead\": \"UKS\", \"reason\": \"их вопрос\"}")
                .json("POST /cases/{id}/executor", "{\"executor\": \"sidorova\", \"reason\": \"её участок\"}")
                .json("POST /cases/{id}/transfer", "{\"to\": \"прокуратура края\", \"reason\": \"59-ФЗ\"}")
                .json(
                        "POST /cases/{id}/refusals",
                        (caseId, person) -> "{\"department\": \"%s\", \"reason\": \"не наше\"}"
                                .formatted(CODES.getOrDefault(person, "UGH")))
                .json(
                        "POST /cases/{id}/contributions",
                        (caseId, person) -> "{\"department\": \"%s\", \"text\": \"засыпали\"}"
                                .formatted(CODES.getOrDefault(person, "UGH")))
                .value("login", "ivanova")
                .json("PUT /duty-roster/{login}/absence", "{\"from\": \"2026-07-01\", \"to\": \"2026-07-14\"}")
                .value("topic", "case.facts")
                .value("partition", "0")
                .value("offset", "999999")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard", "{\"reason\": \"мусор\"}")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/confirmation", "{\"proposal\": 1}")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/withdrawal", "{\"proposal\": 1}")
                .json("PUT /identities/{login}", "{\"subject\": \"another\", \"reason\": \"a new account\"}")
                .run((operation, kind) -> switch (kind) {
                    case "in work" -> inWork();
                    case "rejected" -> rejected();
                    default -> "ACCESS-unknown";
                });
    }

    /** Ivanova's, led by UGH together with MK. */
    private String inWork() {
        String id = "ACCESS-" + ++cases;
        intake.receive(id, "Огромная яма на улице Мира, асфальт провалился, нужен ремонт дороги");
        intake.emit(id, IntakeOnLog.accepted(id));
        intake.awaitFacts(id, "ExecutorAppointed", "CaseRouted");
        String route = "{\"lead\": \"UGH\", \"coDepartments\": [\"MK\"], \"reason\": \"дорога и парковка\"}";
        assertThat(call.post("supervisor", "/cases/" + id + "/route", route).status())
                .isEqualTo(200);
        String executor = "{\"executor\": \"ivanova\", \"reason\": \"её участок\"}";
        assertThat(call.post("supervisor", "/cases/" + id + "/executor", executor)
                        .status())
                .as("409 where it is hers already")
                .isIn(200, 409);
        return id;
    }

    private String rejected() {
        String id = "ACCESS-" + ++cases;
        intake.receive(id, "Вы там дебилы");
        intake.emit(id, new MessageRejected(id, NOW, NOW, RejectionGround.INSULT, List.of(), true, "supervisor"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(call.get("supervisor", "/cases/" + id)
                                .body()
                                .path("state")
                                .asString())
                        .isEqualTo("REJECTED"));
        return id;
    }
}
