package city.otklik.publishing.postings;

import city.otklik.casestore.CaseRecord;
import city.otklik.testkit.InMemoryCaseRecords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** In-memory twin of the queue. */
public final class QueueInMemory implements PostingQueue {

    private final InMemoryCaseRecords<PublishingCase> cases;

    public QueueInMemory(InMemoryCaseRecords<PublishingCase> cases) {
        this.cases = cases;
    }

    @Override
    public List<String> dueBy(Instant now) {
        return which(kase -> kase.postings().stream()
                .anyMatch(p -> p.state().isOpen()
                        && !p.notBefore().isAfter(now)
                        && (p.state() != PostingState.INTENDED || kase.course() == Course.OPEN)));
    }

    @Override
    public List<String> withPostingIn(PostingState state) {
        return which(kase -> kase.postings().stream().anyMatch(p -> p.state() == state));
    }

    @Override
    public List<String> awaitingReplies() {
        return which(kase ->
                kase.course() == Course.OPEN && kase.enquiries().stream().anyMatch(e -> !e.closed()));
    }

    private List<String> which(Predicate<PublishingCase> wanted) {
        return cases.all().stream()
                .filter(record -> record.state() != null && wanted.test(Objects.requireNonNull(record.state())))
                .map(CaseRecord::caseId)
                .toList();
    }
}
