package city.otklik.intake;

import static city.otklik.intake.IntakeUnderTest.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.casestore.CaseReader;
import city.otklik.facts.AuthorOfMessage;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.receiving.CaseIds;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.CallsOverHttp;
import city.otklik.testkit.access.AccessCheck;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may do what on whose case: docs/access/intake.md. */
@IntakeUnderTest
class AccessTest {

    private static final Map<String, String> PEOPLE = Map.of(
            "curator", "curator",
            "executor", "executor",
            "other executor", "executor2",
            "lead department", "department",
            "co-department", "department",
            "other department", "department",
            "supervisor", "supervisor",
            "security contact", "security",
            "administrator", "admin");

    private static final String PROPOSAL = "{\"ground\": \"INSULT\", \"reason\": \"оскорбление\"}";

    @Autowired
    LogWriter log;

    @Autowired
    FactEncoder encoder;

    @Autowired
    CaseReader<IntakeCase> reader;

    @LocalServerPort
    int port;

    private int cases;

    @Test
    void everyCellHolds() {
        String earlier = accepted();
        new AccessCheck("intake", port, IntakeUnderTest.Surroundings.PASSWORDS, PEOPLE)
                .query("GET /cases", "limit=1000")
                .json("POST /cases/{id}/screening", "{\"decision\": \"ACCEPT\", \"reason\": \"грубо, но по делу\"}")
                .json("POST /cases/{id}/rejection/overturn", "{\"reason\": \"цитата из песни\"}")
                .json("POST /cases/{id}/repeats", "{\"repeatOf\": \"%s\", \"confirmed\": false}".formatted(earlier))
                .json("POST /cases/{id}/rejection/proposal", PROPOSAL)
                .json("POST /cases/{id}/rejection/proposal/decline", "{\"reason\": \"по делу\"}")
                .json("POST /cases/{id}/sealed-text/opening", "{\"reason\": \"проверка\"}")
                .json("POST /cases/{id}/withdrawal", "{\"reason\": \"по ошибке\"}")
                .json("POST /cases/{id}/priority", "{\"priority\": \"URGENT\", \"reason\": \"прорыв\"}")
                .value("topic", "case.facts")
                .value("partition", "0")
                .value("offset", "999999")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard", "{\"reason\": \"мусор\"}")
                .value("login", "nobody")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/confirmation", "{\"proposal\": 1}")
                .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/withdrawal", "{\"proposal\": 1}")
                .run((operation, kind) -> switch (kind) {
                    case "in work" ->
                        operation.endsWith("/screening")
                                ? fed("Вы там дебилы")
                                : operation.contains("/proposal/") ? proposed() : accepted();
                    case "rejected" -> fed("Пиздец, а не дорога");
                    default -> "ACCESS-unknown";
                });
    }

    private String accepted() {
        String id = fed("Яма на улице Мира, 5");
        ExecutorAppointed appointed = new ExecutorAppointed(id, NOW, "executor");
        log.append(encoder.encode("routing", id, 1, appointed, Actor.service("routing"), null));
        awaitCase(id, known -> "executor".equals(known.executor()));
        return id;
    }

    private String proposed() {
        String id = accepted();
        assertThat(new CallsOverHttp(port, IntakeUnderTest.Surroundings.PASSWORDS)
                        .post("executor", "/cases/" + id + "/rejection/proposal", PROPOSAL)
                        .status())
                .isEqualTo(200);
        return id;
    }

    /** Each a minute later than the one before. */
    private String fed(String text) {
        String messageId = "access-" + ++cases;
        CuratorMessage message = CuratorMessage.newBuilder()
                .setMessageId(messageId)
                .setNetwork("VK")
                .setSentAt(NOW.minus(Duration.ofDays(1)).plus(Duration.ofMinutes(cases)))
                .setLink("https://vk.com/wall-1_" + messageId)
                .setAuthor(new AuthorOfMessage(messageId, "Анна", null))
                .setText(text)
                .build();
        log.append(encoder.encode("curator", messageId, 0, message, Actor.person("curator", "curator"), null));
        String id = CaseIds.of("VK", messageId);
        awaitCase(id, known -> true);
        return id;
    }

    private void awaitCase(String id, Predicate<IntakeCase> wanted) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reader.find(id).filter(wanted).isPresent());
    }
}
