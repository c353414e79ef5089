package city.otklik.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DeadlineWarning;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.sla.openclocks.OpenClockIndex;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deadlines of half a minute fall due by the tick while partitions move and each of two instances is restarted in turn. */
class DueWhilePartitionsMoveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final ZoneId CITY = ZoneId.of("Europe/Moscow");
    private static final Duration ANSWER = Duration.ofSeconds(40);
    private static final Duration LEAD = Duration.ofSeconds(20);
    private static final long GRACE = 5_000;
    private static final int CASES = 12;
    private static final TestLog LOG = new TestLog();

    private final Map<String, Instant> sent = new TreeMap<>();

    /** A city that works round the clock, whatever the day on which this is played. */
    @BeforeAll
    static void publishTheCalendar() {
        // The topics are there once any instance has started.
        RunningSla.start("sla-topics", "topics", Map.of()).close();
        StringBuilder text = new StringBuilder(
                "calendar ever-open\ntitle Ever open\nzone Europe/Moscow\n[organisation]\nweek Mon-Sun 00:00-24:00\n");
        LocalDate today = LocalDate.now(CITY);
        for (int day = -1; day <= 1; day++) {
            text.append("day ").append(today.plusDays(day)).append(" 00:00-24:00\n");
        }
        Instant before = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
        LOG.publish(new WorkingCalendarPublished("ever-open", "1", before, "administrator:test", text.toString()));
    }

    private static RunningSla start(String name) {
        Map<String, String> settings = new HashMap<>();
        settings.put("otklik.sla.calendars.city", "ever-open");
        settings.put("otklik.sla.calendars.curator", "ever-open");
        settings.put("otklik.sla.policies[0].normal.answer", ANSWER.toSeconds() + "s");
        settings.put("otklik.sla.policies[0].normal.draft-lead", LEAD.toSeconds() + "s");
        settings.put("otklik.sla.policies[0].normal.gate-lead", LEAD.toSeconds() + "s");
        settings.put("otklik.sla.policies[0].warnings.answer[0]", "10s");
        settings.put("otklik.sla.policies[0].warnings.draft[0]", "10s");
        return RunningSla.start("sla-due", name, settings);
    }

    private void accepted(String wave) {
        for (int number = 0; number < CASES; number++) {
            String caseId = "DUE-" + wave + "-" + number;
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            sent.put(caseId, now);
            LOG.accepted(caseId, now);
        }
    }

    @Test
    void everyDeadlineIsSaidOnceAndNeverEarly() {
        RunningSla left = start("left");
        accepted("A");
        RunningSla right = start("right");
        try {
            RunningSla one = left;
            RunningSla other = right;
            await().atMost(PATIENCE).untilAsserted(() -> {
                assertThat(one.bean(OpenClockIndex.class).size()).isBetween(1, 2);
                assertThat(other.bean(OpenClockIndex.class).size()).isBetween(1, 2);
            });
            accepted("B");
            left.close();
            accepted("C");
            left = start("left");
            accepted("D");
            right.close();
            accepted("E");
            right = start("right");

            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(breaches(LOG.saidOf("DUE-"))).isGreaterThanOrEqualTo(2L * sent.size()));
            Map<String, List<SpecificRecord>> written = LOG.saidOf("DUE-");
            sent.forEach((caseId, at) -> check(caseId, at, written.getOrDefault(caseId, List.of())));
            assertThat(LOG.numbered("DUE-")).doesNotHaveDuplicates();
        } finally {
            left.close();
            right.close();
        }
    }

    private static long breaches(Map<String, List<SpecificRecord>> written) {
        return written.values().stream()
                .flatMap(List::stream)
                .filter(DeadlineBreached.class::isInstance)
                .count();
    }

    /** A warning may be swallowed by the breach it warned of, where nobody stored the partition in between. */
    private static void check(String caseId, Instant sent, List<SpecificRecord> written) {
        assertThat(written).filteredOn(DeadlineSet.class::isInstance).hasSize(2);
        for (ClockKind kind : List.of(ClockKind.ANSWER, ClockKind.DRAFT)) {
            Instant due = sent.plus(ANSWER).minus(kind == ClockKind.DRAFT ? LEAD : Duration.ZERO);
            assertThat(written)
                    .filteredOn(record -> record instanceof DeadlineBreached breach && breach.getClock() == kind)
                    .as("breaches of %s of %s in %s", kind, caseId, written)
                    .singleElement()
                    .satisfies(record -> {
                        var breach = (DeadlineBreached) record;
                        assertThat(breach.getDue()).isEqualTo(due);
                        assertThat(breach.getNoticedAt()).isAfterOrEqualTo(due.plusMillis(GRACE));
                    });
            assertThat(written)
                    .filteredOn(record -> record instanceof DeadlineWarning warning && warning.getClock() == kind)
                    .as("warnings of %s of %s", kind, caseId)
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
