package city.otklik.approval.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lists over cases in memory. */
final class InMemoryCaseLists implements CaseLists {

    private final Map<String, CaseFile> cases;

    InMemoryCaseLists(Map<String, CaseFile> cases) {
        this.cases = cases;
    }

    @Override
    public List<Listed> of(String executor, int limit) {
        return found(listing -> listing.open() && executor.equals(listing.executor()), Listing::workDue, limit);
    }

    @Override
    public List<Listed> open(int limit) {
        return found(Listing::open, Listing::workDue, limit);
    }

    @Override
    public List<Listed> awaitingCurator(int limit) {
        return found(Listing::awaitsCurator, Listing::approvalDue, limit);
    }

    private List<Listed> found(Predicate<Listing> which, Function<Listing, Instant> by, int limit) {
        return cases.entrySet().stream()
                .map(entry -> new Listed(entry.getKey(), 1, entry.getValue()))
                .filter(listed -> which.test(listing(listed)))
                .sorted(Comparator.comparing((Listed listed) -> by.apply(listing(listed)))
                        .thenComparing(Listed::caseId))
                .limit(limit)
                .toList();
    }

    private static Listing listing(Listed listed) {
        return Objects.requireNonNull(listed.file().listing());
    }
}
