package city.otklik.casestore;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Sends the outbox of a case in order, waits for each acknowledgement, then forgets what was sent. A crash in between
 * sends again, which the inbox of every reader absorbs; it never loses and never reorders.
 */
public final class FactRelay {

    private final LogWriter log;
    // Two threads of one process on one case would send everything twice; two processes rarely meet.
    private final ReentrantLock[] locks =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);
    // Once the log did not answer, one at a time finds out whether it does again: nobody else waits for that.
    private final Semaphore trying = new Semaphore(1);
    private volatile boolean failing;

    public FactRelay(LogWriter log) {
        this.log = log;
    }

    /**
     * Sends what the case has in its outbox. When the log does not answer, the facts stay for the sweeper and nothing
     * is thrown: what was decided remains valid. While it does not, only one of all callers waits for it.
     *
     * @return false when something is still unsent
     */
    public boolean send(String caseId, CaseRecords<?> records) {
        boolean first = failing;
        if (first && !trying.tryAcquire()) {
            return false;
        }
        ReentrantLock lock = locks[Math.floorMod(caseId.hashCode(), locks.length)];
        lock.lock();
        try {
            return (first || !failing) && sent(caseId, records);
        } finally {
            lock.unlock();
            if (first) {
                trying.release();
            }
        }
    }

    private boolean sent(String caseId, CaseRecords<?> records) {
        try {
            Optional<? extends CaseRecord<?>> record = records.find(caseId);
            if (record.isEmpty() || record.get().outbox().isEmpty()) {
                return true;
            }
            for (OutgoingFact fact : record.get().outbox()) {
                log.append(fact);
                failing = false;
            }
            records.forgetSent(caseId, record.get().outbox().getLast().sequence());
            return true;
        } catch (LogWriter.LogUnavailableException e) {
            failing = true;
            return false;
        }
    }
}
