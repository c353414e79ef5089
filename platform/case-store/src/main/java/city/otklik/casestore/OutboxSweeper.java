package city.otklik.casestore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends what a crash or an unreachable log left behind, every second of the machine's time. */
final class OutboxSweeper {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSweeper.class);
    private static final int CASES_A_SWEEP = 200;

    private final CaseRecords<?> cases;
    private final FactRelay relay;
    /** Cases that were not sent; they come after the others, which may go elsewhere. */
    private final SequencedSet<String> passedOver = new LinkedHashSet<>();

    private boolean storeFails;

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
            storeFails = false;
        } catch (RuntimeException e) {
            // One line per outage; the health indicator reports the rest.
            if (!storeFails) {
                LOG.warn("The outbox cannot be swept now: {}", e.toString());
            }
            storeFails = true;
        }
    }

    /** @return how many cases were sent, oldest first; what fails is passed over, and a failing place tried once */
    private int sendUnsent() {
        Set<String> unsent = new LinkedHashSet<>(cases.unsent(CASES_A_SWEEP + passedOver.size()));
        passedOver.retainAll(unsent);
        unsent.removeAll(passedOver);
        List<String> next = Stream.concat(unsent.stream(), passedOver.stream().limit(CASES_A_SWEEP))
                .toList();
        Set<String> failing = new HashSet<>();
        List<String> tried = new ArrayList<>();
        int sent = 0;
        for (String caseId : next) {
            passedOver.addLast(caseId);
            int before = failing.size();
            if (relay.send(caseId, cases, failing)) {
                passedOver.remove(caseId);
                sent++;
            } else if (failing.size() > before) {
                tried.add(caseId);
            }
        }
        // It may be the case that fails, not the place: the others there are tried before it next time.
        tried.forEach(passedOver::addLast);
        return sent;
    }
}
