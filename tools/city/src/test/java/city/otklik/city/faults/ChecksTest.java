package city.otklik.city.faults;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.CaseClosed;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineSet;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check that finds nothing must be one that would have found something. */
class ChecksTest {

    private static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");

    @Test
    void aCrashMayRepeatRecordsAndNothingElse() {
        Fact first = closed("routing", 1);
        Fact second = closed("routing", 2);
        Fact third = closed("routing", 3);

        assertThat(Checks.ofOrder(List.of(first, second, third))).isEmpty();
        assertThat(Checks.ofOrder(List.of(first, second, first, second, third))).isEmpty();
        assertThat(Checks.ofOrder(List.of(first, closed("intake", 1), second))).isEmpty();
        assertThat(Checks.ofOrder(List.of(first, third))).as("one is missing").hasSize(1);
        assertThat(Checks.ofOrder(List.of(second, first))).as("two are turned").isNotEmpty();
        assertThat(Checks.ofOrder(List.of(first, fact("routing", 1, "other", new CaseClosed("C", AT, "")))))
                .as("a number is given twice")
                .hasSize(1);
    }

    @Test
    void aClockIsSetOnce() {
        DeadlineSet set = DeadlineSet.newBuilder()
                .setCaseId("C")
                .setOccurredAt(AT)
                .setClock(ClockKind.ANSWER)
                .setRound(1)
                .setDue(AT)
                .build();

        assertThat(Checks.ofAnnouncements(List.of(fact("sla", 1, "1", set), fact("sla", 1, "1", set))))
                .isEmpty();
        assertThat(Checks.ofAnnouncements(List.of(fact("sla", 1, "1", set), fact("sla", 2, "2", set))))
                .containsExactly("DeadlineSet of ANSWER#1 2 times");
    }

    @Test
    void theTableIsPutBetweenItsMarks(@TempDir Path folder) throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.md"), "before\n<!-- measured -->\nold\n<!-- /measured -->\nafter\n");
        FaultTable table = new FaultTable();
        table.struck("kill -9 of sla", 3, Duration.ofMillis(1_500));
        table.struck("kill -9 of sla", 7, Duration.ofMillis(500));
        table.notTried("store's disk full", "no right to mount a small disk");
        table.found("kill -9 of sla", List.of("a clock is missing"));
        table.fed(9);

        table.writeInto(page, "Some run");

        assertThat(Files.readString(page))
                .startsWith("before\n")
                .endsWith("<!-- /measured -->\nafter\n")
                .doesNotContain("old")
                .contains(
                        "Some run, 2 kills, 9 messages:",
                        "| kill -9 of sla | 2 | 7 | 1 | 1.5 s |",
                        "| store's disk full | not tried here: no right to mount a small disk | | | |");
        assertThat(table.problems()).containsExactly("kill -9 of sla: a clock is missing");
    }

    private static Fact closed(String source, long sequence) {
        return fact(source, sequence, source + "-" + sequence, new CaseClosed("C", AT, ""));
    }

    private static Fact fact(String source, long sequence, String id, SpecificRecord content) {
        return new Fact(id, source, "C", sequence, Actor.service(source), AT, null, null, AT, content);
    }
}
