package city.otklik.casestore;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Sends the outbox of a case in order, waits for each acknowledgement, then forgets what was sent. A crash in between
 * sends again, which the inbox of every reader absorbs; it never loses and never reorders. A place of the log that takes
 * nothing holds back only what goes there.
 */
public final class FactRelay {

    private final LogWriter log;
    // Two threads of one process on one case would send everything twice; two processes rarely meet.
    private final ReentrantLock[] locks =
            IntStream.range(0, 1024).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);
    /** Places that did not take the last fact for them, and topics that have taken nothing since a place began to fail. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    // By topic: of what is failing, one at a time finds out whether it answers again; nobody else waits for that.
    private final Map<String, Semaphore> trying = new ConcurrentHashMap<>();

    public FactRelay(LogWriter log) {
        this.log = log;
    }

    /**
     * Sends what the case has in its outbox. When the log does not answer, the facts stay for the sweeper and nothing
     * is thrown: what was decided remains valid. Of all callers whose facts go to what is failing, only one waits for it.
     *
     * @return false when something is still unsent
     */
    public boolean send(String caseId, CaseRecords<?> records) {
        return send(caseId, records, new HashSet<>());
    }

    /** @param passedOver places that are not tried; one that fails is added */
    boolean send(String caseId, CaseRecords<?> records, Set<String> passedOver) {
        ReentrantLock lock = locks[Math.floorMod(caseId.hashCode(), locks.length)];
        if (failing.isEmpty()) {
            lock.lock();
        } else if (!lock.tryLock()) {
            // Who has it may be waiting for the log.
            return false;
        }
        try {
            return records.find(caseId)
                    .map(record -> sent(record, records, passedOver))
                    .orElse(true);
        } finally {
            lock.unlock();
        }
    }

    private boolean sent(CaseRecord<?> record, CaseRecords<?> records, Set<String> passedOver) {
        long last = 0;
        boolean all = true;
        for (OutgoingFact fact : record.outbox()) {
            all = taken(fact, passedOver);
            if (!all) {
                break;
            }
            last = fact.sequence();
        }
        if (last > 0) {
            records.forgetSent(record.caseId(), last);
        }
        return all;
    }

    private boolean taken(OutgoingFact fact, Set<String> passedOver) {
        String place = log.place(fact);
        boolean again = failing.contains(place) || failing.contains(fact.topic());
        Semaphore one = trying.computeIfAbsent(fact.topic(), topic -> new Semaphore(1));
        if (passedOver.contains(place) || (again && !one.tryAcquire())) {
            return false;
        }
        try {
            log.append(fact);
            failing.remove(place);
            failing.remove(fact.topic());
            return true;
        } catch (LogWriter.LogUnavailableException e) {
            if (failing.add(place)) {
                failing.add(fact.topic());
            }
            passedOver.add(place);
            return false;
        } finally {
            if (again) {
                one.release();
            }
        }
    }
}
