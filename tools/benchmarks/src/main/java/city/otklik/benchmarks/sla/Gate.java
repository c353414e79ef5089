package city.otklik.benchmarks.sla;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Whether every deadline fired once, none early, and none that was cancelled. Any number of threads. */
public final class Gate {

    private final Map<String, Expected> expected = new HashMap<>();
    private final AtomicInteger wanting = new AtomicInteger();
    private final AtomicInteger early = new AtomicInteger();
    private final AtomicInteger doubled = new AtomicInteger();
    private final AtomicInteger ofCancelled = new AtomicInteger();
    private final Lags lags = new Lags();
    private long last = Long.MIN_VALUE;

    private record Expected(long at, boolean cancelled, AtomicInteger fired) {}

    /** That deadline must fire at or after that instant, milliseconds. Before anything fires. */
    public void expect(String id, long at) {
        expected.put(id, new Expected(at, false, new AtomicInteger()));
        wanting.incrementAndGet();
    }

    /** That deadline must never fire. Before anything fires. */
    public void cancel(String id) {
        expected.put(id, new Expected(Long.MAX_VALUE, true, new AtomicInteger()));
    }

    /** It fired, and was seen then. One that nobody expected is passed over. */
    public void fired(String id, long seenAt) {
        Expected one = expected.get(id);
        if (one == null) {
            return;
        }
        if (one.cancelled()) {
            ofCancelled.incrementAndGet();
        } else if (one.fired().getAndIncrement() > 0) {
            doubled.incrementAndGet();
        } else {
            early.addAndGet(seenAt < one.at() ? 1 : 0);
            wanting.decrementAndGet();
            note(seenAt, one.at());
        }
    }

    private synchronized void note(long seenAt, long at) {
        last = Math.max(last, seenAt);
        lags.add(seenAt - at);
    }

    /** How many have not fired yet. */
    public int wanting() {
        return wanting.get();
    }

    /** When the last so far was seen. */
    public synchronized long last() {
        return last;
    }

    /** How late each was seen. */
    synchronized Lags lags() {
        return lags;
    }

    /** @throws WrongAnswerException when anything fired that should not have, or did not that should */
    public void check(String who) {
        if (wanting.get() + early.get() + doubled.get() + ofCancelled.get() > 0) {
            throw new WrongAnswerException(who + ": " + wanting + " deadlines did not fire, " + early + " early, "
                    + doubled + " twice, " + ofCancelled + " though cancelled");
        }
    }
}
