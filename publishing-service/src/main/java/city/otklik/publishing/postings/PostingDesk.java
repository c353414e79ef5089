package city.otklik.publishing.postings;

import city.otklik.messaging.Fact;
import city.otklik.casestore.CaseDesk;
import city.otklik.time.CityClock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes in what is to be posted and sets the clerk to work: at once for a new intent, by a round for what waits. */
public final class PostingDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PostingDesk.class);

    private final CaseDesk<PublishingCase> desk;
    private final PostingClerk clerk;
    private final PostingQueue queue;
    private final CityClock clock;
    private final ExecutorService hands = Executors.newFixedThreadPool(
            4, Thread.ofPlatform().name("posting-", 1).factory());
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    PostingDesk(CaseDesk<PublishingCase> desk, PostingClerk clerk, PostingQueue queue, CityClock clock) {
        this.desk = desk;
        this.clerk = clerk;
        this.queue = queue;
        this.clock = clock;
    }

    public void handle(Fact fact) {
        desk.handle(fact, known -> PostingIntents.on(known, fact.content(), clock.instant()));
        boolean toDo = desk.find(fact.caseId())
                .map(record -> record.state())
                .filter(PublishingCase::hasOpenPostings)
                .isPresent();
        if (toDo) {
            setToWork(fact.caseId());
        }
    }

    @Scheduled(fixedDelayString = "${otklik.publishing.round:1s}")
    void round() {
        queue.dueBy(clock.instant()).forEach(this::setToWork);
    }

    void setToWork(String caseId) {
        if (inHand.add(caseId)) {
            hands.execute(() -> {
                try {
                    clerk.attend(caseId);
                } catch (RuntimeException e) {
                    // The posting's state is on record: the next round takes it up from there.
                    LOG.error("Case {}: posting stopped, the next round takes it up", caseId, e);
                } finally {
                    inHand.remove(caseId);
                }
            });
        }
    }

    @Override
    public void destroy() {
        hands.close();
    }
}
