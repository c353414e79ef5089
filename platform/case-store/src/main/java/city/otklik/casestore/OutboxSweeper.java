package city.otklik.casestore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends what a crash or an unreachable log left behind, every second of the machine's time. */
final class OutboxSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int CASES_A_SWEEP = 200;

    private final CaseRecords<?> cases;
    private final FactRelay relay;
    private boolean failing;

    OutboxSweeper(CaseRecords<?> cases, FactRelay relay) {
        this.cases = cases;
        this.relay = relay;
    }

    @Scheduled(fixedDelayString = "${otklik.outbox.sweep:1s}", initialDelayString = "${otklik.outbox.sweep:1s}")
    void sweep() {
        try {
            int sent = sendUnsent();
            if (sent > 0) {
                LOG.info("Sent the waiting records of {} cases or entries", sent);
            }
            failing = false;
        } catch (RuntimeException e) {
            // One line per outage; the health indicator reports the rest.
            if (!failing) {
                LOG.warn("The outbox cannot be swept now: {}", e.toString());
            }
            failing = true;
        }
    }

    /** @return how many cases were sent, oldest first; stops at the first that the log does not take */
    private int sendUnsent() {
        int sent = 0;
        for (String caseId : cases.unsent(CASES_A_SWEEP)) {
            if (!relay.send(caseId, cases)) {
                return sent;
            }
            sent++;
        }
        return sent;
    }
}
