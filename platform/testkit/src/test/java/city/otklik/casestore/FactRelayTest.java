package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.outbox.LogWriter.LogUnavailableException;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** While the log does not answer, nobody waits behind somebody else who finds that out. */
class FactRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InMemoryCaseRecords<String> records = new InMemoryCaseRecords<>(CityClock.wall());
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean hangs;
    private volatile boolean away = true;

    private final LogWriter log = fact -> {
        if (hangs) {
            hangs = false;
            asked.countDown();
            await(released);
        }
        if (away) {
            throw new LogUnavailableException("away", new IllegalStateException());
        }
    };
    private final FactRelay relay = new FactRelay(log);

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OutgoingFact fact(String caseId) {
        return new OutgoingFact(
                1, caseId, "x", "x", "case.facts", caseId, "x", null, Instant.EPOCH, null, null, new byte[0]);
    }

    private void unsent(String caseId) {
        records.save(new CaseRecord<>(caseId, 0, 1, "", Map.of(), 1, List.of(fact(caseId)), null));
    }

    @Test
    void one_at_a_time_finds_out_whether_the_log_is_there_again() {
        unsent("A");
        unsent("B");
        assertThat(relay.send("A", records)).isFalse();

        hangs = true;
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> relay.send("A", records));
        assertTimeoutPreemptively(PATIENCE, () -> {
            asked.await();
            assertThat(relay.send("A", records)).isFalse();
            assertThat(relay.send("B", records)).isFalse();
            away = false;
            released.countDown();
            assertThat(first.get()).isTrue();
        });
        assertThat(relay.send("B", records)).isTrue();
        assertThat(records.unsent(10)).isEmpty();
    }
}
