package city.otklik.publishing.cases;

import city.otklik.casestore.CaseRecord;
import city.otklik.facts.Network;
import city.otklik.testkit.InMemoryCaseRecords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** In-memory twin of the lists. */
public final class PublishingCasesInMemory implements PublishingCases {

    private final InMemoryCaseRecords<PublishingCase> cases;

    public PublishingCasesInMemory(InMemoryCaseRecords<PublishingCase> cases) {
        this.cases = cases;
    }

    @Override
    public List<String> dueBy(Instant now) {
        return which(state -> state.postings().stream()
                .anyMatch(p -> p.state().isOpen()
                        && !p.attempt().next().isAfter(now)
                        && (p.state() != PostingState.INTENDED || state.isOpen())));
    }

    @Override
    public List<String> withPostingIn(PostingState posting) {
        return which(state -> state.postings().stream().anyMatch(p -> p.state() == posting));
    }

    @Override
    public Map<Network, Long> countedWithPostingIn(PostingState posting) {
        return cases.all().stream()
                .map(CaseRecord::state)
                .filter(Objects::nonNull)
                .filter(state -> state.postings().stream().anyMatch(p -> p.state() == posting))
                .collect(Collectors.groupingBy(PublishingCase::network, Collectors.counting()));
    }

    @Override
    public List<String> awaitingReplies() {
        return which(state -> state.postings().stream().anyMatch(p -> !p.isAnswer() && state.awaitsReply(p)));
    }

    private List<String> which(Predicate<PublishingCase> wanted) {
        return cases.all().stream()
                .filter(record -> record.state() != null && wanted.test(Objects.requireNonNull(record.state())))
                .map(CaseRecord::caseId)
                .toList();
    }
}
