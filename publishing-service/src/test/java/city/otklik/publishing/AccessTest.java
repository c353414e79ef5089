package city.otklik.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.casestore.CaseReader;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.Network;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import city.otklik.publishing.networks.vk.EmulatedVk;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.access.AccessCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what on whose case: docs/access/publishing.md. No connector posts to OK: a person does. */
@PublishingTest
class AccessTest {

    private static final Map<String, String> PEOPLE = Map.of(
            "curator", "clara",
            "executor", "anna",
            "other executor", "boris",
            "lead department", "dina",
            "co-department", "dina",
            "other department", "dina",
            "supervisor", "sonja",
            "security contact", "security",
            "administrator", "root");
    private static final String URL = "{\"url\": \"https://ok.ru/group/1/topic/%s\", \"postedAt\": \"%s\"}";

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    CaseReader<PublishingCase> reader;

    @LocalServerPort
    int port;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Map<String, Long> sequences = new HashMap<>();
    private CallsOverHttp call;
    private int cases;

    @BeforeEach
    void connect() {
        call = new CallsOverHttp(port, PublishingTest.Surroundings.PASSWORDS);
    }

    @Test
    void everyCellHolds() {
        account(true);
        try {
            check();
        } finally {
            // The other tests of this context find no account in OK.
            account(false);
        }
    }

    private void account(boolean active) {
        String account =
                "{\"network\": \"OK\", \"ownerId\": \"1\", \"title\": \"Город\", \"url\": \"\", \"active\": %s}";
        done(call.put("root", "/accounts/access-ok", account.formatted(active)));
    }

    private void check() {
        new AccessCheck("publishing", port, PublishingTest.Surroundings.PASSWORDS, PEOPLE)
                .query("GET /postings", "state=NEEDS_PERSON")
                .json(
                        "POST /cases/{caseId}/postings/{kind}/{number}/manual",
                        (caseId, person) -> URL.formatted(caseId, now))
                .json("POST /cases/{caseId}/impossible", "{\"reason\": \"сообщение удалено\"}")
                .json("POST /cases/{caseId}/clarifications/{number}/reply", "{\"text\": \"Ленина, 5\"}")
                .json(
                        "POST /cases/{caseId}/clarifications/{number}/replies/{replyId}/dismissal",
                        "{\"reason\": \"не о том\"}")
                .json(
                        "PUT /accounts/{name}",
                        "{\"network\": \"OTHER\", \"ownerId\": \"1\", \"title\": \"Город\","
                                + " \"url\": \"https://a.example/\", \"active\": false}")
                .json(
                        "POST /networks/vk/callback",
                        "{\"type\": \"confirmation\", \"group_id\": " + EmulatedVk.GROUP + "}")
                .value("kind", "ANSWER")
                .value("number", "1")
                .value("replyId", "by-hand-1")
                .value("name", "access-account")
                .value("topic", "case.facts")
                .value("partition", "0")
                .value("offset", "999999")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard", "{\"reason\": \"мусор\"}")
                .value("login", "nobody")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/confirmation", "{\"proposal\": 1}")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/withdrawal", "{\"proposal\": 1}")
                .run(this::prepared);
    }

    private String prepared(String operation, String kind) {
        return switch (kind) {
            case "in work" -> inWork(operation);
            case "rejected" -> rejected();
            default -> "ACCESS-unknown";
        };
    }

    private String received() {
        String id = "ACCESS-" + ++cases;
        emit("intake", id, FactsOfOthers.received(id, now, Network.OK, "https://ok.ru/group/1/topic/2", "77"));
        return id;
    }

    private String rejected() {
        String id = received();
        emit("intake", id, FactsOfOthers.rejected(id, now));
        awaitCase(id, known -> known.life().status() == CaseStatus.REJECTED);
        return id;
    }

    /** Anna's, with an answer that a person must post, or with a clarification that one posted. */
    private String inWork(String operation) {
        String id = received();
        emit("routing", id, FactsOfOthers.appointed(id, now));
        boolean aboutReply = operation.contains("/clarifications/");
        emit(
                "approval",
                id,
                aboutReply
                        ? FactsOfOthers.asked(id, now, 1, "Где это?")
                        : FactsOfOthers.approved(id, now, 1, AnswerKind.FINAL, "Починили"));
        awaitCase(
                id,
                known -> known.executor() != null
                        && known.postings().stream().anyMatch(posting -> posting.state() == PostingState.NEEDS_PERSON));
        String posting = "/cases/" + id + "/postings/" + (aboutReply ? "CLARIFICATION" : "ANSWER") + "/1";
        if (aboutReply || operation.endsWith("/claimed-time")) {
            done(call.post("anna", posting + "/manual", URL.formatted(id, now)));
        }
        if (operation.endsWith("/dismissal")) {
            done(call.post("anna", "/cases/" + id + "/clarifications/1/reply", "{\"text\": \"Ленина, 5\"}"));
        }
        return id;
    }

    private static void done(CallsOverHttp.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private void emit(String source, String id, SpecificRecord fact) {
        long sequence = sequences.merge(source + "/" + id, 1L, Long::sum);
        log.append(encoder.encode(source, id, sequence, fact, Actor.service(source), null));
    }

    private void awaitCase(String id, Predicate<PublishingCase> wanted) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reader.find(id).filter(wanted).isPresent());
    }
}
