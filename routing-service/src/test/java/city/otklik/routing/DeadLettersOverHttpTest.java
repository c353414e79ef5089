package city.otklik.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A record that parks a case is looked at, replayed or discarded over HTTP, by administrators only. */
@RoutingUnderTest
class DeadLettersOverHttpTest {

    private static final String ROADS = "Огромная яма на улице Мира, асфальт провалился, нужен ремонт дороги";
    private static final String REASON = "{\"reason\": \"мусор, отправлен вручную\"}";

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    AvroWire wire;

    @Autowired
    ParkedCases parked;

    @LocalServerPort
    int port;

    private CallsOverHttp call;
    private IntakeOnLog intake;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, RoutingUnderTest.Surroundings.PASSWORDS);
        intake = new IntakeOnLog(log, encoder, wire);
    }

    /** A record that does not decode, with the key and the headers of a fact of the case. */
    private String garbageParks(String caseId) throws Exception {
        intake.receive(caseId, ROADS);
        OutgoingFact fact =
                encoder.encode("intake", caseId, 2, IntakeOnLog.accepted(caseId), Actor.service("intake"), null);
        byte[] key = caseId.getBytes(StandardCharsets.UTF_8);
        byte @Nullable [] value = Arrays.copyOf(fact.value(), 9);
        new RawLog(SharedStack.Stack.broker())
                .write(
                        new ProducerRecord<byte @Nullable [], byte @Nullable []>(
                                "case.facts", null, null, key, value, FactHeaders.of(fact)),
                        Map.of());
        intake.emit(caseId, IntakeOnLog.accepted(caseId));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(waiting(caseId)).hasSize(2));
        return waiting(caseId).get(0).path("coordinates").asString();
    }

    private List<JsonNode> waiting(String caseId) {
        return call.get("admin", "/dead-letters?key=" + caseId)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void oneProposesAnotherConfirmsAndTheCaseGoesOn() throws Exception {
        String garbage = garbageParks("DL-discard");
        String path = "/dead-letters/" + garbage;
        assertThat(waiting("DL-discard").get(0).path("why").path("rule").asString())
                .isEqualTo("truncated-body");
        assertThat(call.get("admin", path).body().path("headers").toString())
                .contains("ce_type: MessageAccepted")
                .doesNotContain("яма");

        assertThat(call.post("admin", path + "/discard/confirmation", proposal(0))
                        .status())
                .as("nothing is proposed")
                .isEqualTo(409);
        assertThat(call.post("admin", path + "/discard", "{\"reason\": \" \"}").status())
                .isEqualTo(422);
        long first = propose("admin", path, REASON);
        assertThat(propose("admin", path, REASON)).as("said twice").isEqualTo(first);
        assertThat(call.post("admin", path + "/discard/confirmation", proposal(first))
                        .status())
                .as("by the same person")
                .isEqualTo(403);
        assertThat(parked.waiting("case.facts/DL-discard")).hasSize(2);
        assertThat(call.post("admin2", path + "/discard/confirmation", "{}").status())
                .isEqualTo(400);
        assertThat(call.post("admin2", path + "/discard/confirmation", proposal(first))
                        .status())
                .isEqualTo(202);

        assertThat(parked.notHandled()).as("what a rebuild leaves out").contains(garbage);
        JsonNode over = call.get("admin", path).body().path("deadLetter");
        assertThat(over.path("status").asString()).isEqualTo("DISCARDED");
        assertThat(over.path("discardProposal").path("by").asString()).isEqualTo("admin");
        assertThat(over.path("end").path("by").asString()).isEqualTo("admin2");
        assertThat(over.path("end").path("reason").asString()).isEqualTo("мусор, отправлен вручную");
        String behind = waiting("DL-discard").get(0).path("coordinates").asString();
        assertThat(call.post("admin", "/dead-letters/" + behind + "/replay", "").status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(call.get("curator", "/cases/DL-discard")
                                .body()
                                .path("lead")
                                .asString())
                        .isEqualTo("UGH"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(parked.waiting("case.facts/DL-discard")).isEmpty());
        assertThat(call.post("admin", path + "/replay", "").status()).isEqualTo(409);
        assertThat(call.post("admin2", path + "/discard/confirmation", proposal(first))
                        .status())
                .as("said again, as after a crash")
                .isEqualTo(202);
    }

    private long propose(String login, String path, String reason) {
        CallsOverHttp.Answer proposed = call.post(login, path + "/discard", reason);
        assertThat(proposed.status()).isEqualTo(202);
        return proposed.body().path("discardProposal").path("number").asLong();
    }

    private static String proposal(long number) {
        return "{\"proposal\": " + number + "}";
    }

    @Test
    void whoConfirmsHasReadTheReasonOfTheProposal() throws Exception {
        String path = "/dead-letters/" + garbageParks("DL-reasons");
        long first = propose("admin", path, REASON);
        for (String login : List.of("admin", "admin2")) {
            CallsOverHttp.Answer second = call.post(login, path + "/discard", "{\"reason\": \"иная причина\"}");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.body().path("parameters").path("proposal").asLong())
                    .isEqualTo(first);
        }
        assertThat(call.post("admin2", path + "/discard/withdrawal", proposal(first))
                        .status())
                .isEqualTo(403);
        assertThat(call.post("admin", path + "/discard/withdrawal", proposal(first))
                        .status())
                .isEqualTo(202);
        assertThat(call.post("admin", path + "/discard/withdrawal", proposal(first))
                        .status())
                .isEqualTo(409);
        long second = propose("admin", path, "{\"reason\": \"иная причина\"}");

        CallsOverHttp.Answer late = call.post("admin2", path + "/discard/confirmation", proposal(first));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("type").asString()).endsWith("another-proposal");
        assertThat(late.body().path("parameters").path("waiting").asLong()).isEqualTo(second);
        assertThat(parked.waiting("case.facts/DL-reasons")).hasSize(2);
        assertThat(call.post("admin2", path + "/discard/confirmation", proposal(second))
                        .status())
                .isEqualTo(202);
        assertThat(call.post("admin2", path + "/discard/confirmation", proposal(first))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatWaitsBehindIsNotReplayedFirst() throws Exception {
        garbageParks("DL-order");
        String behind = waiting("DL-order").get(1).path("coordinates").asString();

        CallsOverHttp.Answer refused = call.post("admin", "/dead-letters/" + behind + "/replay", "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).endsWith("waits-behind-another");
    }

    @Test
    void theyAreListedInPages() throws Exception {
        garbageParks("DL-page");
        JsonNode first = call.get("admin", "/dead-letters?key=DL-page&limit=1").body();
        JsonNode second = call.get(
                        "admin",
                        "/dead-letters?key=DL-page&limit=1&after="
                                + first.path("next").asString())
                .body();

        assertThat(first.path("items")).hasSize(1);
        assertThat(second.path("items")).hasSize(1).isNotEqualTo(first.path("items"));
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void nobodyElseSeesOrTouchesThem() throws Exception {
        String path = "/dead-letters/" + garbageParks("DL-rights");
        for (String login : List.of("curator", "ivanova", "supervisor", "ugh")) {
            assertThat(call.get(login, "/dead-letters").status()).isEqualTo(403);
            assertThat(call.get(login, path).status()).isEqualTo(403);
            assertThat(call.post(login, path + "/replay", "").status()).isEqualTo(403);
            assertThat(call.post(login, path + "/discard", REASON).status()).isEqualTo(403);
            for (String answer : List.of("/discard/confirmation", "/discard/withdrawal")) {
                assertThat(call.post(login, path + answer, proposal(0)).status())
                        .isEqualTo(403);
            }
        }
        for (String nowhere : List.of("case.facts/1/999999", "no.such/0/0", "case.facts/-1/0")) {
            assertThat(call.get("admin", "/dead-letters/" + nowhere).status()).isEqualTo(404);
        }
    }
}
