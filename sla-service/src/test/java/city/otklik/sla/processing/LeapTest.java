package city.otklik.sla.processing;

import static city.otklik.sla.processing.ClockStory.city;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.facts.ClockHoldChanged;
import city.otklik.facts.ClocksHeld;
import city.otklik.facts.ClocksReleased;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.facts.TimePassed;
import city.otklik.messaging.Actor;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Time that is not believed: a breach is final, and must not come from a clock that is wrong. */
class LeapTest {

    private static final Instant FUTURE = city("2030-01-01T00:00");

    private final ClockStory story = ClockStory.inMachineTime();

    @AfterEach
    void close() {
        story.close();
    }

    @Test
    void oneTickFromTheFutureBreachesNothing() {
        for (int number = 0; number < 10; number++) {
            story.sent("CASE-" + number, "2026-03-03T09:00");
        }
        story.tick("2026-03-03T09:00:01").written();

        Instant logTime = city("2026-03-03T09:00:02");
        story.tick(FUTURE, logTime).tick(FUTURE, logTime).tick("2026-03-03T09:00:03");

        assertThat(story.written()).isEmpty();
        assertThat(story.meters.counter("otklik.ticks.dropped").count()).isEqualTo(2);
        assertThat(Announced.lines(story.tick("2026-03-03T15:00:05").written()))
                .contains("DeadlineBreached DRAFT 2026-03-03T15:00")
                .noneMatch(line -> line.startsWith("DeadlineBreached ANSWER"));
    }

    @Test
    void aTickAsLittleAheadAsClocksDifferIsBelieved() {
        story.sent("2026-03-03T09:00").written();

        story.tick(city("2026-03-03T15:00:05"), city("2026-03-03T15:00:00"));

        assertThat(Announced.lines(story.written())).contains("DeadlineBreached DRAFT 2026-03-03T15:00");
    }

    @Test
    void norDoesItAfterARestart() {
        ProcessorLife life = new ProcessorLife(story).fact(accepted()).tick("2026-03-03T09:00:01");
        life.ofTime(new TimePassed(FUTURE, "t"), city("2026-03-03T09:00:02")).written();

        assertThat(life.restarted().tick("2026-03-03T09:00:03").written()).isEmpty();
    }

    @Test
    void aHoldAndItsReleaseAreOnRecordWithWhoMadeThem() {
        story.ofTime(new ClocksHeld(city("2026-03-03T09:00"), "t", "the log's time leapt"), city("2026-03-03T09:00"));
        story.ofTime(new ClocksReleased(city("2026-03-03T09:10"), "t", "looked at"), city("2026-03-03T09:10"));

        List<TestRecord<byte[], byte[]>> written = story.registers();
        assertThat(written)
                .extracting(record -> story.wire.decode(record.value()))
                .containsExactly(
                        new ClockHoldChanged(city("2026-03-03T09:00"), true, "t", "the log's time leapt"),
                        new ClockHoldChanged(city("2026-03-03T09:10"), false, "t", "looked at"));
        assertThat(written)
                .extracting(record ->
                        String.valueOf(FactHeaders.in(record.headers()).id()))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("clocks/hold-"));
    }

    @Test
    void whatIsSaidAgainIsOnRecordOnce() {
        story.ofTime(new ClocksReleased(city("2026-03-03T08:59"), "t", "none is held"), city("2026-03-03T08:59"));
        for (int minute = 1; minute < 3; minute++) {
            Instant at = city("2026-03-03T09:00").plusSeconds(60L * minute);
            story.ofTime(new ClocksHeld(at, "t", "the log's time leapt"), at);
        }
        for (int minute = 11; minute < 13; minute++) {
            Instant at = city("2026-03-03T09:00").plusSeconds(60L * minute);
            story.ofTime(new ClocksReleased(at, "t", "looked at"), at);
        }

        assertThat(story.registers())
                .extracting(record -> story.wire.decode(record.value()))
                .containsExactly(
                        new ClockHoldChanged(city("2026-03-03T09:01"), true, "t", "the log's time leapt"),
                        new ClockHoldChanged(city("2026-03-03T09:11"), false, "t", "looked at"));
    }

    @Test
    void aHoldForAnotherReasonOrBySomebodyElseIsOnRecordToo() {
        story.sent("2026-03-03T09:00").written();
        Instant at = city("2026-03-03T09:01");
        Actor anna = Actor.person("administrator", "anna");
        Actor boris = Actor.person("administrator", "boris");
        Runnable all = () -> {
            story.ofTime(new ClocksHeld(at, "t", "leapt"), at, anna);
            story.ofTime(new ClocksHeld(at, "t", "leapt"), at, boris);
            story.ofTime(new ClocksHeld(at, "t", "fire"), at, boris);
        };
        all.run();
        all.run();

        List<TestRecord<byte[], byte[]>> written = story.registers();
        assertThat(written)
                .extracting(record -> story.wire.decode(record.value()))
                .containsExactly(
                        new ClockHoldChanged(at, true, "t", "leapt"),
                        new ClockHoldChanged(at, true, "t", "leapt"),
                        new ClockHoldChanged(at, true, "t", "fire"));
        assertThat(written)
                .extracting(record -> FactHeaders.in(record.headers()).actor())
                .containsExactly(anna, boris, boris);
        assertThat(written)
                .extracting(record ->
                        String.valueOf(FactHeaders.in(record.headers()).id()))
                .doesNotHaveDuplicates();
        assertThat(story.tick("2026-03-03T15:00:06").written()).as("held").isEmpty();

        story.ofTime(new ClocksReleased(at, "t", "looked at"), at, boris);
        story.tick("2026-03-03T15:00:07");
        assertThat(Announced.lines(story.written()))
                .as("one release ends every hold")
                .contains("DeadlineBreached DRAFT 2026-03-03T15:00");
        all.run();
        assertThat(story.registers()).hasSize(1 + 3);
    }

    @Test
    void heldClocksStayHeldThroughARestartUntilTheyAreReleased() {
        ProcessorLife life = new ProcessorLife(story).fact(accepted()).tick("2026-03-03T09:00:01");
        life.written();

        life.ofTime(new ClocksHeld(FUTURE, "t", "the log's time leapt"), FUTURE);
        life.tick(FUTURE).restarted().tick(FUTURE.plusSeconds(1)).revived().tick(FUTURE.plusSeconds(2));

        assertThat(life.written()).isEmpty();
        assertThat(story.openClocks.held()).isEqualTo(1);

        life.ofTime(new ClocksReleased(city("2026-03-03T15:00"), "t", "the broker's clock is right again"), FUTURE);
        life.restarted().tick("2026-03-03T15:00:06");

        assertThat(story.openClocks.held()).isZero();
        assertThat(life.written())
                .contains("DeadlineBreached DRAFT 2026-03-03T15:00")
                .noneMatch(line -> line.startsWith("DeadlineBreached ANSWER"));
    }

    @Test
    void whatHappensWhileTheClocksAreHeldIsTakenIn() {
        ProcessorLife life = new ProcessorLife(story).tick("2026-03-03T08:59");
        life.ofTime(new ClocksHeld(city("2026-03-03T08:59"), "t", "by hand"), city("2026-03-03T08:59"));

        assertThat(life.fact(accepted()).written())
                .contains("DeadlineSet ANSWER 2026-03-04T10:00", "DeadlineSet DRAFT 2026-03-03T15:00");
    }

    @Test
    void inDemoTimeOnlyTicksGoingBackwardsAreDropped() {
        try (ClockStory demo = new ClockStory()) {
            demo.sent("2026-03-03T09:00").written();
            demo.tick(city("2026-03-03T15:00:06"), Instant.EPOCH);
            assertThat(Announced.lines(demo.written())).contains("DeadlineBreached DRAFT 2026-03-03T15:00");
            demo.tick("2026-03-03T09:00:00");
            assertThat(demo.written()).isEmpty();
        }
    }

    @Test
    void theStateOfTheFirstReleaseIsRead() {
        byte[] old = "1\n1700000000000\ncalendars\npolicies".getBytes(StandardCharsets.UTF_8);
        PartitionState read = PartitionState.decode(old);

        assertThat(read)
                .isEqualTo(new PartitionState(1_700_000_000_000L, false, new RuleSetMark("calendars", "policies")));
        assertThat(PartitionState.decode(read.held(true).encode())).isEqualTo(read.held(true));
        assertThat(PartitionState.decode(PartitionState.EMPTY.encode())).isEqualTo(PartitionState.EMPTY);
    }

    private static MessageAccepted accepted() {
        return MessageAccepted.newBuilder()
                .setCaseId(ClockStory.CASE)
                .setOccurredAt(city("2026-03-03T09:00"))
                .setSentAt(city("2026-03-03T09:00"))
                .setNetwork(Network.VK)
                .setPriority(PriorityClass.NORMAL)
                .build();
    }
}
