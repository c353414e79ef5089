package city.otklik.benchmarks.sla.rivals;

import city.otklik.benchmarks.sla.Gate;
import city.otklik.benchmarks.sla.rivals.Rival.Deadline;
import city.otklik.time.CityClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** The same work for every rival: arm, cancel some, fire, each once and none early. */
public final class Contest {

    private static final int BATCH = 1_000;
    private static final int BULK_THREADS = 2;
    /** The deadlines that one opening sets. */
    private static final int OF_ONE_FACT = 2;

    private static final int FACT_THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(100);
    /** A rate is measured for as long at the most. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final CityClock CLOCK = CityClock.wall();

    private final Rival rival;

    public Contest(Rival rival) {
        this.rival = rival;
    }

    /**
     * What was measured.
     *
     * @param armedPerSecond durable, a thousand in a batch
     * @param armedByFact the same, two in a batch, as the facts that set them come
     * @param firedPerSecond of those due at one instant
     */
    public record Result(double armedPerSecond, double armedByFact, double firedPerSecond) {}

    /**
     * @param armed how many to arm for the rate, as far as ten seconds allow
     * @param due how many to fire; a twentieth is cancelled before
     */
    public Result run(int armed, int due) {
        Instant tomorrow = CLOCK.instant().plus(Duration.ofDays(1));
        arm(deadlines("w", armed / 4, tomorrow), BATCH, BULK_THREADS, LONGEST);
        double perSecond = arm(deadlines("a", armed, tomorrow), BATCH, BULK_THREADS, LONGEST);
        rival.clear();
        double byFact = arm(deadlines("f", armed / 4, tomorrow), OF_ONE_FACT, FACT_THREADS, LONGEST);
        rival.clear();
        double estimate = due / perSecond;
        Instant at = CLOCK.instant().plusMillis((long) (estimate * 1_500) + 3_000);
        List<Deadline> all = deadlines("d", due, at);
        Gate gate = new Gate();
        List<String> cancelled = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            String id = all.get(place).id();
            if (place % 20 == 0) {
                gate.cancel(id);
                cancelled.add(id);
            } else {
                gate.expect(id, at.toEpochMilli());
            }
        }
        arm(all, BATCH, BULK_THREADS, PATIENCE);
        rival.cancel(cancelled);
        rival.begin(id -> gate.fired(id, CLOCK.millis()));
        await(gate);
        gate.check(rival.name());
        return new Result(perSecond, byFact, (due - cancelled.size()) * 1e3 / (gate.last() - at.toEpochMilli()));
    }

    /** Returns how many were armed a second. */
    private double arm(List<Deadline> all, int batch, int abreast, Duration longest) {
        AtomicInteger armed = new AtomicInteger();
        long began = System.nanoTime();
        List<Thread> threads = IntStream.range(0, abreast)
                .mapToObj(mine -> Thread.ofPlatform().start(() -> {
                    for (int from = mine * batch; from < all.size(); from += abreast * batch) {
                        List<Deadline> next = all.subList(from, Math.min(all.size(), from + batch));
                        rival.arm(next);
                        armed.addAndGet(next.size());
                        if (System.nanoTime() - began > longest.toNanos()) {
                            return;
                        }
                    }
                }))
                .toList();
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return armed.get() * 1e9 / (System.nanoTime() - began);
    }

    private static List<Deadline> deadlines(String prefix, int count, Instant at) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Deadline(prefix + "-" + number, at))
                .toList();
    }

    /** Waits for all, and then as long again as a second firing would take. */
    private static void await(Gate gate) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (gate.wanting() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }
}
