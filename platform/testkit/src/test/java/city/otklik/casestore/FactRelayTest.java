package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** While a place of the log does not answer, nobody waits behind somebody else who finds that out, and the rest goes on. */
class FactRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InMemoryCaseRecords<String> records = new InMemoryCaseRecords<>(CityClock.wall());
    private final Places log = new Places();
    private final FactRelay relay = new FactRelay(log);

    /** A log whose places are the first letters of the keys in a topic. */
    private static final class Places implements LogWriter {

        private final Set<String> away = ConcurrentHashMap.newKeySet();
        private final List<String> asked = new ArrayList<>();
        private final List<String> taken = new ArrayList<>();
        private final CountDownLatch released = new CountDownLatch(1);
        private final CountDownLatch hangs = new CountDownLatch(1);
        private volatile String hanging = "";
        private volatile String broken = "";

        @Override
        public String place(OutgoingFact fact) {
            return fact.topic() + "-" + fact.key().charAt(0);
        }

        @Override
        public void append(OutgoingFact fact) {
            String place = place(fact);
            if (hanging.equals(place)) {
                hanging = "";
                hangs.countDown();
                await(released);
            }
            synchronized (this) {
                asked.add(fact.id());
                if (broken.equals(fact.key())) {
                    throw new IllegalStateException("broken");
                }
                if (away.contains(place) || away.contains(fact.topic()) || away.contains(fact.key())) {
                    throw new LogUnavailableException("away", new IllegalStateException());
                }
                taken.add(fact.id());
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static OutgoingFact fact(long sequence, String caseId, String topic) {
        return new OutgoingFact(
                sequence,
                caseId + sequence,
                "x",
                "x",
                topic,
                caseId,
                "x",
                null,
                Instant.EPOCH,
                null,
                null,
                new byte[0]);
    }

    private void unsent(String caseId, String... topics) {
        List<OutgoingFact> outbox = IntStream.range(0, topics.length)
                .mapToObj(i -> fact(i + 1, caseId, topics[i]))
                .toList();
        records.save(new CaseRecord<>(caseId, 0, 1, "", Map.of(), topics.length, outbox, null));
    }

    private boolean send(String caseId) {
        return relay.send(caseId, records);
    }

    @Test
    void one_at_a_time_finds_out_whether_the_log_is_there_again() {
        List.of("A", "B", "C").forEach(id -> unsent(id, "case.facts"));
        log.away.add("case.facts");
        assertThat(send("A")).isFalse();

        log.hanging = "case.facts-A";
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> send("A"));
        assertTimeoutPreemptively(PATIENCE, () -> {
            log.hangs.await();
            assertThat(send("A")).isFalse();
            assertThat(send("B")).isFalse();
            assertThat(log.asked).as("not asked for B").containsOnly("A1");
            log.away.clear();
            log.released.countDown();
            assertThat(first.get()).isTrue();
        });
        assertThat(send("B")).isTrue();
        assertThat(send("C")).isTrue();
        assertThat(records.unsent(10)).isEmpty();
    }

    @Test
    void a_place_or_a_topic_that_takes_nothing_holds_back_no_other() {
        List.of("A", "B1", "B2").forEach(id -> unsent(id, "case.facts"));
        List.of("R1", "R2").forEach(id -> unsent(id, "city.registers"));
        log.away.add("case.facts-A");
        assertThat(send("A")).isFalse();
        assertThat(send("B1")).as("whether all of the topic is away").isTrue();

        log.hanging = "case.facts-A";
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> send("A"));
        assertTimeoutPreemptively(PATIENCE, () -> {
            log.hangs.await();
            assertThat(send("B2")).isTrue();
            assertThat(send("R1")).isTrue();
            log.released.countDown();
            assertThat(first.get()).isFalse();
        });
        assertThat(send("R2")).isTrue();
        log.away.clear();
        assertThat(send("A")).isTrue();
    }

    @Test
    void both_may_be_away_at_once() {
        List.of("A", "B").forEach(id -> unsent(id, "case.facts"));
        List.of("Q", "R").forEach(id -> unsent(id, "city.registers"));
        log.away.addAll(Set.of("case.facts", "city.registers"));
        assertThat(send("A")).isFalse();
        assertThat(send("R")).isFalse();

        log.hanging = "case.facts-A";
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> send("A"));
        assertTimeoutPreemptively(PATIENCE, () -> {
            log.hangs.await();
            log.away.remove("city.registers");
            assertThat(send("R")).as("found out beside the other topic").isTrue();
            assertThat(send("Q")).isTrue();
            assertThat(send("B")).isFalse();
            log.released.countDown();
            assertThat(first.get()).isFalse();
        });
        assertThat(records.unsent(10)).containsExactly("A", "B");
    }

    @Test
    void what_left_before_the_one_that_fails_does_not_leave_again() {
        unsent("A", "city.cases", "case.facts", "city.cases");
        log.away.add("case.facts");
        assertThat(send("A")).isFalse();
        assertThat(send("A")).isFalse();
        log.away.clear();
        assertThat(send("A")).isTrue();
        assertThat(log.taken).containsExactly("A1", "A2", "A3");
    }

    @Test
    void the_sweeper_goes_past_what_fails_and_comes_back_to_it() {
        List<String> failing =
                IntStream.range(1000, 1400).mapToObj(i -> "A" + i).toList();
        failing.forEach(id -> unsent(id, "case.facts"));
        unsent("B", "case.facts");
        log.away.add("case.facts-A");
        OutboxSweeper sweeper = new OutboxSweeper(records, relay);

        for (int sweep = 0; sweep < 3; sweep++) {
            sweeper.sweep();
        }
        assertThat(log.taken).containsExactly("B1");
        assertThat(log.asked).as("a failing place is tried once a sweep").hasSize(1 + 3);

        log.away.clear();
        for (int sweep = 0; sweep < 2; sweep++) {
            sweeper.sweep();
        }
        assertThat(records.unsent(10)).isEmpty();
        assertThat(log.taken).hasSize(1 + failing.size()).doesNotHaveDuplicates();
    }

    @Test
    void a_case_that_is_never_taken_holds_back_no_other_in_its_place() {
        List.of("A1", "A2", "A3", "A4").forEach(id -> unsent(id, "case.facts"));
        log.away.add("A1");
        OutboxSweeper sweeper = new OutboxSweeper(records, relay);

        sweeper.sweep();
        sweeper.sweep();
        assertThat(records.unsent(10)).containsExactly("A1");
        unsent("A5", "case.facts");
        sweeper.sweep();
        assertThat(records.unsent(10)).containsExactly("A1");
    }

    @Test
    void a_case_at_which_the_sweep_ends_comes_last_the_next_time() {
        List.of("A1", "A2", "B1").forEach(id -> unsent(id, "case.facts"));
        log.broken = "A1";
        OutboxSweeper sweeper = new OutboxSweeper(records, relay);

        sweeper.sweep();
        assertThat(log.taken).isEmpty();
        sweeper.sweep();
        assertThat(records.unsent(10)).containsExactly("A1");
        log.broken = "";
        sweeper.sweep();
        assertThat(records.unsent(10)).isEmpty();
    }

    @Test
    void while_nothing_is_taken_the_sweeper_tries_each_place_once() {
        List.of("A1", "A2", "B1", "B2", "C1").forEach(id -> unsent(id, "case.facts"));
        log.away.add("case.facts");

        new OutboxSweeper(records, relay).sweep();

        assertThat(log.asked).containsExactly("A11", "B11", "C11");
        assertThat(records.unsent(10)).hasSize(5);
    }
}
