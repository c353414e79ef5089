package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.sla.load.CaseNumbers;
import city.otklik.benchmarks.sla.load.DeadlineLog;
import city.otklik.benchmarks.sla.load.DeadlineLog.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A great many deadlines due at one instant, while new cases go on being opened. */
final class Burst {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final Gate gate = new Gate();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Lags passing = new Lags();
    private long instant;
    private volatile boolean over;

    Burst(Stage stage) {
        this.stage = stage;
    }

    /**
     * @param last seconds from the instant to the last event seen
     * @param passing how long new facts took meanwhile, from being written to their deadlines being seen
     */
    record Result(double last, Lags lags, Lags passing) {}

    /** @param first number of the first case not used yet */
    Result run(long first, int count, int factsPerSecond) {
        Instant at = stage.now().plusSeconds(7 + count / 3_000);
        instant = at.toEpochMilli();
        Instant sentAt = at.minus(GRACE).minus(Stage.ANSWER);
        for (long number = first; number < first + count; number++) {
            stage.feed().open(number, sentAt);
            gate.expect(CaseNumbers.id(number), instant);
        }
        stage.feed().flush();
        stage.backlog().awaitNone(PATIENCE);
        try (DeadlineLog log = DeadlineLog.fromNow(stage.broker().address())) {
            Thread opening = Thread.ofPlatform().start(() -> openMore(first + count, factsPerSecond, at));
            Instant end = at.plus(PATIENCE);
            while ((gate.wanting() > 0 || !sent.isEmpty()) && stage.now().isBefore(end)) {
                log.poll(Duration.ofMillis(50), seen -> note(seen, stage.now().toEpochMilli()));
                over = gate.wanting() == 0;
            }
            over = true;
            opening.join();
            log.readToEnd(seen -> note(seen, stage.now().toEpochMilli()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        gate.check("sla-service");
        if (!sent.isEmpty()) {
            throw new WrongAnswerException(sent.size() + " facts written meanwhile did not pass at all");
        }
        return new Result((gate.last() - instant) / 1e3, gate.lags(), passing);
    }

    /** Opens cases at a steady pace from shortly before the instant until everything has fired. */
    private void openMore(long first, int perSecond, Instant at) {
        while (stage.now().isBefore(at.minusSeconds(2))) {
            LockSupport.parkNanos(10_000_000);
        }
        long began = System.nanoTime();
        for (long number = first; !over; number++) {
            long planned = began + (number - first) * 1_000_000_000L / perSecond;
            while (System.nanoTime() < planned) {
                LockSupport.parkNanos(Math.max(1, planned - System.nanoTime()));
            }
            Instant now = stage.now();
            sent.put(CaseNumbers.id(number), now.toEpochMilli());
            stage.feed().open(number, now);
        }
        stage.feed().flush();
    }

    /** Goes by the headers: a subscriber that takes its time would be measured along with the service. */
    private void note(Seen seen, long at) {
        switch (seen.type()) {
            case "DeadlineBreached" -> gate.fired(seen.caseId(), at);
            case "DeadlineSet" -> passed(sent.remove(seen.caseId()), at);
            default -> {}
        }
    }

    private void passed(@Nullable Long writtenAt, long at) {
        if (writtenAt != null && writtenAt >= instant) {
            passing.add(at - writtenAt);
        }
    }
}
