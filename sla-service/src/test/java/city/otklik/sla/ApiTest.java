package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.workingtime.files.PackagedCalendars;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TestLog LOG = new TestLog();
    private static RunningSla service;

    @BeforeAll
    static void start() {
        service = RunningSla.start("sla-asked", "asked", Map.of());
        LOG.accepted("ASK-1", city("2026-03-03T09:00"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.get("/cases/ASK-1/deadlines", "ivanova").statusCode())
                        .isEqualTo(200));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static Instant city(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Moscow")).toInstant();
    }

    @Test
    void tellsEveryClockOfACase() {
        await().atMost(PATIENCE).untilAsserted(() -> {
            HttpResponse<String> answer = service.get("/cases/ASK-1/deadlines", "ivanova");
            assertThat(answer.body())
                    .contains("\"clock\":\"ANSWER\"", "\"due\":\"" + city("2026-03-04T10:00") + "\"")
                    .contains("\"clock\":\"DRAFT\"", "\"due\":\"" + city("2026-03-03T15:00") + "\"")
                    .contains("\"status\":\"MISSED\"", "\"network\":\"VK\"");
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        });
    }

    @Test
    void explainsInRussianAndInEnglish() {
        assertThat(service.get("/cases/ASK-1/deadlines/explanation", "ivanova").body())
                .contains("\"what\":\"WORKED\"", "\"what\":\"BREAK\"", "§8", "§9", "03.03.2026");
        assertThat(service.get("/cases/ASK-1/deadlines/explanation?lang=en", "ivanova")
                        .body())
                .contains("working");
        HttpResponse<String> klingon = service.get("/cases/ASK-1/deadlines/explanation?lang=tlh", "ivanova");
        assertThat(klingon.statusCode()).isEqualTo(400);
        assertThat(klingon.body()).contains("unknown-language", "\"field\":\"lang\"");
    }

    @Test
    void saysThatACaseIsUnknown() {
        HttpResponse<String> answer = service.get("/cases/NOBODY/deadlines", "ivanova");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-case", "remedy");
    }

    @Test
    void listsWhatIsOwedFirstDueFirst() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/deadlines?kind=DRAFT&urgency=OVERDUE&limit=5", "petrov")
                                .body())
                        .contains("\"caseId\":\"ASK-1\"", "\"clock\":\"DRAFT\"")
                        .doesNotContain("\"clock\":\"ANSWER\""));
        assertThat(service.get("/deadlines?kind=NONSENSE", "petrov").statusCode())
                .isEqualTo(400);
    }

    @Test
    void asksWhoCallsAndWhetherTheyMay() {
        assertThat(service.get("/deadlines", "").statusCode()).isEqualTo(401);
        assertThat(service.call("POST", "/calendars", "ivanova", "calendar kislovodsk")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theClocksAreHeldAndReleasedByAnAdministratorWithAReason() {
        String reason = "{\"reason\": \"the broker's clock was set back\"}";
        assertThat(service.callJson("POST", "/clocks/hold", "petrov", reason).statusCode())
                .isEqualTo(403);
        assertThat(service.callJson("POST", "/clocks/hold", "admin", "{\"reason\": \" \"}")
                        .body())
                .contains("missing-text", "\"field\":\"reason\"");

        assertThat(service.callJson("POST", "/clocks/hold", "admin", reason).statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(service.get("/clocks/hold", "petrov").body())
                                .doesNotContain("\"heldPartitions\":0"));

        assertThat(service.callJson("POST", "/clocks/release", "admin", reason).statusCode())
                .isEqualTo(202);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(service.get("/clocks/hold", "petrov").body()).contains("\"heldPartitions\":0"));
    }

    @Test
    void aCalendarThatCouldStopTheClocksIsRefusedByName() {
        String idle = "calendar kislovodsk\nzone Europe/Moscow\n[organisation]\nweek Mon 09:00-09:01\n";
        assertThat(service.call("POST", "/calendars/check", "petrov", idle).body())
                .contains("\"usable\":false", "cannot be used up within 400 days");
        for (String path : List.of("/calendars", "/calendars/diff")) {
            HttpResponse<String> answer = service.call("POST", path, "admin", idle);
            assertThat(answer.statusCode()).as(path).isEqualTo(422);
            assertThat(answer.body()).contains("unreadable-calendar", "cannot be used up");
        }
    }

    @Test
    void aCalendarIsCheckedTriedAndPublishedWithItsAuthor() {
        String packaged = PackagedCalendars.text("kislovodsk").orElseThrow();
        HttpResponse<String> check = service.call("POST", "/calendars/check", "petrov", packaged + "\nnonsense\n");
        assertThat(check.body()).contains("\"usable\":false", "\"line\":");
        assertThat(service.call("POST", "/calendars", "admin", packaged + "\nnonsense\n")
                        .statusCode())
                .isEqualTo(422);
        assertThat(service.call(
                                "POST",
                                "/calendars",
                                "admin",
                                packaged.replace("calendar kislovodsk", "calendar atlantis"))
                        .body())
                .contains("calendar-nobody-uses");
        assertThat(service.call("POST", "/calendars", "admin", packaged).body()).contains("calendar-in-force-already");

        LOG.accepted("ASK-2", Instant.now());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                service.get("/cases/ASK-2/deadlines", "ivanova").statusCode())
                        .isEqualTo(200));
        String longDay = packaged.replace("09:00-13:00 14:00-18:00", "07:00-21:00");
        assertThat(service.call("POST", "/calendars/diff", "petrov", longDay).body())
                .contains("\"caseId\":\"ASK-2\"", "\"oldDue\"", "\"newDue\"");
        assertThat(LOG.names("ASK-2")).as("a trial changes nothing").doesNotContain("DeadlineMoved");

        HttpResponse<String> published = service.call("POST", "/calendars", "admin", longDay);

        assertThat(published.statusCode()).isEqualTo(201);
        assertThat(published.body()).contains("administrator:admin");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(LOG.names("ASK-2")).contains("DeadlineMoved"));
        assertThat(service.get("/calendars", "ivanova").body()).contains("administrator:admin", "service:sla");
    }
}
