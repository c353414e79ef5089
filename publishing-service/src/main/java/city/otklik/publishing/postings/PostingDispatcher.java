package city.otklik.publishing.postings;

import city.otklik.publishing.cases.PublishingCases;
import city.otklik.time.CityClock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Starts the worker: at once for a new posting, by a round for what waits; never twice at once for one case. */
class PostingDispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(PostingDispatcher.class);

    private final PostingWorker worker;
    private final PublishingCases cases;
    private final CityClock clock;
    private final Executor executor;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    PostingDispatcher(PostingWorker worker, PublishingCases cases, CityClock clock, Executor executor) {
        this.worker = worker;
        this.cases = cases;
        this.clock = clock;
        this.executor = executor;
    }

    @Scheduled(fixedDelayString = "${otklik.publishing.round:1s}")
    void round() {
        cases.dueBy(clock.instant()).forEach(this::dispatch);
    }

    void dispatch(String caseId) {
        if (running.add(caseId)) {
            executor.execute(() -> {
                try {
                    worker.work(caseId);
                } catch (RuntimeException e) {
                    // The attempt is on record: the next round goes on from there.
                    LOG.error("Case {}: posting stopped, the next round goes on", caseId, e);
                } finally {
                    running.remove(caseId);
                }
            });
        }
    }
}
