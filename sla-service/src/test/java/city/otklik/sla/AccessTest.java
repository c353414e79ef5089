package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.CaseRouted;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import city.otklik.facts.RejectionGround;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.testkit.access.AccessCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who may do what on whose case: docs/access/sla.md. */
class AccessTest {

    /** Before the cases of other tests, so that a list begins with ours. */
    private static final Instant SENT = Instant.parse("2026-02-03T06:00:00Z");

    private static final Map<String, String> PEOPLE = Map.of(
            "curator", "curator",
            "executor", "ivanova",
            "other executor", "sidorova",
            "lead department", "ugh",
            "co-department", "mk",
            "other department", "sport",
            "supervisor", "petrov",
            "security contact", "security",
            "administrator", "admin");

    private final TestLog log = new TestLog();
    private int cases;

    @Test
    void everyCellHolds() {
        try (RunningSla service = RunningSla.start("sla-access", "access", Map.of())) {
            PublishedCalendars calendars = service.bean(PublishedCalendars.class);
            await().atMost(Duration.ofSeconds(60)).until(() -> calendars.latest("kislovodsk") != null);
            String calendar = Objects.requireNonNull(calendars.latest("kislovodsk"))
                    .text()
                    .getContent();
            String reason = "{\"reason\": \"a test of who may\"}";
            new AccessCheck("sla", service.port(), TestUsers.PASSWORDS, PEOPLE)
                    .query("GET /deadlines", "limit=1000")
                    .value("id", "kislovodsk")
                    .value("version", "none")
                    .text("POST /calendars/check", calendar)
                    .text("POST /calendars/diff", calendar)
                    .text("POST /calendars", calendar)
                    .json("POST /clocks/hold", reason)
                    .json("POST /clocks/release", reason)
                    .value("topic", "case.facts")
                    .value("partition", "0")
                    .value("offset", "999999")
                    .json("POST /dead-letters/{topic}/{partition}/{offset}/discard", reason)
                    .value("login", "nobody")
                    .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/confirmation", "{\"proposal\": 1}")
                    .json("POST /dead-letters/{topic}/{partition}/{offset}/discard/withdrawal", "{\"proposal\": 1}")
                    .run((operation, kind) -> switch (kind) {
                        case "in work" -> inWork(service);
                        case "rejected" -> rejected(service);
                        default -> "ACCESS-unknown";
                    });
        }
    }

    /** Led by UGH together with MK. */
    private String inWork(RunningSla service) {
        String id = "ACCESS-" + ++cases;
        log.accepted(id, SENT);
        log.write(
                CaseRouted.newBuilder()
                        .setCaseId(id)
                        .setOccurredAt(SENT)
                        .setLead("UGH")
                        .setCoDepartments(List.of("MK"))
                        .build(),
                1);
        awaitAnswer(service, id, "mk", "\"MISSED\"");
        return id;
    }

    /** Doubted first: one that is rejected for certain never has a deadline. */
    private String rejected(RunningSla service) {
        String id = "ACCESS-" + ++cases;
        log.write(
                ScreeningDoubted.newBuilder()
                        .setCaseId(id)
                        .setOccurredAt(SENT)
                        .setSentAt(SENT)
                        .setNetwork(Network.VK)
                        .build(),
                1);
        log.write(
                new MessageRejected(
                        id, SENT.plusSeconds(60), SENT, RejectionGround.INSULT, List.of(), true, "supervisor"),
                2);
        awaitAnswer(service, id, "ivanova", "CANCELLED");
        return id;
    }

    private static void awaitAnswer(RunningSla service, String id, String login, String part) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(service.get("/cases/" + id + "/deadlines", login)
                                .body())
                        .contains(part));
    }
}
