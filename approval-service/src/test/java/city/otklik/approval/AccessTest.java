package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.approval.cases.ApprovalCase;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.RejectionGround;
import city.otklik.lifecycle.CaseStatus;
import city.otklik.testkit.access.AccessCheck;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what on whose case: docs/access/approval.md. */
@ApprovalTest
class AccessTest {

    private static final Map<String, String> PEOPLE = Map.of(
            "curator", "clara",
            "executor", "anna",
            "other executor", "boris",
            "lead department", "dina",
            "co-department", "mila",
            "other department", "sveta",
            "supervisor", "sonja",
            "security contact", "security",
            "administrator", "root");

    @Autowired
    OtherServices others;

    @Autowired
    CaseReader<ApprovalCase> reader;

    @LocalServerPort
    int port;

    private final Map<String, String> hashes = new HashMap<>();
    private int cases;

    @Test
    void everyCellHolds() {
        byte[] photo = Callers.jpeg();
        photo[50] = 99;
        String file = person().upload("a.jpg", photo).text("sha256");
        // Who uploads a file may read it: the others upload another one.
        byte[] other = Callers.jpeg();
        other[50] = 98;
        submit(inWork(), Map.of("kind", "FINAL", "text", "Починили", "attachments", List.of(file)));
        new AccessCheck("approval", port, Callers.passwords(), PEOPLE)
                .query("GET /cases", "limit=1000")
                .query("GET /drafts/awaiting", "limit=1000")
                .json("POST /cases/{id}/drafts", "{\"kind\": \"FINAL\", \"text\": \"Здравствуйте! Починим.\"}")
                .json(
                        "POST /cases/{id}/drafts/{version}/approval",
                        (caseId, person) -> "{\"contentHash\": \"%s\"}".formatted(hashes.getOrDefault(caseId, "ab")))
                .json("POST /cases/{id}/drafts/{version}/return", "{\"remark\": \"Когда?\"}")
                .json("POST /cases/{id}/clarifications", "{\"text\": \"Где это?\"}")
                .json("POST /cases/{id}/clarifications/{number}/withdrawal", "{\"reason\": \"нашли сами\"}")
                .file("POST /files", new String(other, StandardCharsets.ISO_8859_1))
                .value("sha256", file)
                .value("version", "1")
                .value("number", "1")
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
        if (kind.equals("unknown")) {
            return "ACCESS-unknown";
        }
        if (kind.equals("rejected")) {
            return rejected();
        }
        String id = inWork();
        if (operation.contains("{version}") || operation.equals("GET /drafts/awaiting")) {
            submit(id, Map.of("kind", "FINAL", "text", "Здравствуйте! Починим."));
        } else if (operation.contains("{number}")) {
            assertThat(person().post("/cases/" + id + "/clarifications", Map.of("text", "Где это?"))
                            .status())
                    .isEqualTo(201);
        }
        return id;
    }

    private Callers.Person person() {
        return new Callers(port).as("anna");
    }

    private void submit(String id, Map<String, Object> draft) {
        Callers.Reply reply = person().post("/cases/" + id + "/drafts", draft);
        assertThat(reply.status()).isEqualTo(201);
        hashes.put(id, reply.text("contentHash"));
    }

    /** Anna's, led by UGH together with MK. */
    private String inWork() {
        String id = "ACCESS-" + ++cases;
        others.emit(
                "intake",
                id,
                SampleFacts.received(id, Network.VK, "Когда починят фонарь на улице?"),
                SampleFacts.accepted(id));
        others.emit(
                "routing",
                id,
                SampleFacts.appointed(id, "anna"),
                CaseRouted.newBuilder(SampleFacts.routed(id, "UGH"))
                        .setCoDepartments(List.of("MK"))
                        .build());
        awaitCase(
                id,
                known -> "UGH".equals(known.handling().lead())
                        && known.life().status().inWork());
        return id;
    }

    private String rejected() {
        String id = "ACCESS-" + ++cases;
        others.emit(
                "intake",
                id,
                SampleFacts.received(id, Network.VK, "Вы там дебилы"),
                new MessageRejected(
                        id, SampleFacts.NINE, SampleFacts.NINE, RejectionGround.INSULT, List.of(), true, "supervisor"));
        awaitCase(id, known -> known.life().status() == CaseStatus.REJECTED);
        return id;
    }

    private void awaitCase(String id, Predicate<ApprovalCase> wanted) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> reader.find(id).filter(wanted).isPresent());
    }
}
