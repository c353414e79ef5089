package city.otklik.approval.cases;

import city.otklik.approval.files.StoredFile;
import city.otklik.lifecycle.Draft;
import city.otklik.testkit.InMemoryCaseRecords;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The lists over cases in memory. */
final class InMemoryApprovalCases implements ApprovalCases {

    private final InMemoryCaseRecords<ApprovalCase> cases;

    InMemoryApprovalCases(InMemoryCaseRecords<ApprovalCase> cases) {
        this.cases = cases;
    }

    @Override
    public List<Listed> of(String executor, int limit) {
        return found(approvalCase -> approvalCase.isOf(executor), Clocks::workDue, limit);
    }

    @Override
    public List<Listed> open(int limit) {
        return found(approvalCase -> true, Clocks::workDue, limit);
    }

    @Override
    public List<Listed> awaitingCurator(int limit) {
        return found(approvalCase -> approvalCase.life().draft() == Draft.AWAITING_CURATOR, Clocks::approvalDue, limit);
    }

    @Override
    public boolean isOnCaseOf(Set<String> departments, String sha256) {
        return files(approvalCase -> isAsked(departments, approvalCase.handling()))
                .anyMatch(sha256::equals);
    }

    @Override
    public Set<String> onCases(Collection<String> sha256s) {
        return files(approvalCase -> true).filter(sha256s::contains).collect(Collectors.toSet());
    }

    private Stream<String> files(Predicate<ApprovalCase> which) {
        return cases.all().stream()
                .map(record -> Objects.requireNonNull(record.state()))
                .filter(which)
                .flatMap(approvalCase -> Stream.concat(
                        approvalCase.drafts().stream().flatMap(draft -> draft.attachments().stream()),
                        approvalCase.handling().contributions().stream()
                                .flatMap(contribution -> contribution.attachments().stream())))
                .map(StoredFile::sha256);
    }

    private static boolean isAsked(Set<String> departments, Handling handling) {
        return departments.stream()
                .anyMatch(department -> department.equals(handling.lead())
                        || handling.coDepartments().contains(department));
    }

    private List<Listed> found(Predicate<ApprovalCase> which, Function<Clocks, Instant> by, int limit) {
        return cases.all().stream()
                .map(record -> new Listed(Objects.requireNonNull(record.state()), record.revision()))
                .filter(listed -> listed.approvalCase().life().status().inWork() && which.test(listed.approvalCase()))
                .sorted(Comparator.comparing((Listed listed) ->
                                by.apply(listed.approvalCase().clocks()))
                        .thenComparing(listed -> listed.approvalCase().caseId()))
                .limit(limit)
                .toList();
    }
}
