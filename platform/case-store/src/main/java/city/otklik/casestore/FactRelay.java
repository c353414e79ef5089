package city.otklik.casestore;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import java.util.Optional;
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

    public FactRelay(LogWriter log) {
        this.log = log;
    }

    /**
     * Sends what the case has in its outbox. When the log does not answer, the facts stay for the sweeper and nothing
     * is thrown: what was decided remains valid.
     *
     * @return false when something is still unsent
     */
    public boolean send(String caseId, CaseRecords<?> records) {
        ReentrantLock lock = locks[Math.floorMod(caseId.hashCode(), locks.length)];
        lock.lock();
        try {
            Optional<? extends CaseRecord<?>> record = records.find(caseId);
            if (record.isEmpty() || record.get().outbox().isEmpty()) {
                return true;
            }
            for (OutgoingFact fact : record.get().outbox()) {
                log.append(fact);
            }
            records.forgetSent(caseId, record.get().outbox().getLast().sequence());
            return true;
        } catch (LogWriter.LogUnavailableException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }
}
