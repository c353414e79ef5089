package city.otklik.intake.opening;

import city.otklik.lifecycle.CaseStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of cases in memory. */
final class IntakeCasesInMemory implements IntakeCases {

    private final List<IntakeCase> cases = new ArrayList<>();

    void keep(IntakeCase opened) {
        cases.add(opened);
    }

    @Override
    public List<IntakeCase> in(@Nullable CaseStatus status, int limit) {
        return cases.stream()
                .filter(known -> status == null || known.life().status() == status)
                .sorted(Comparator.comparing(
                                (IntakeCase known) -> known.message().sentAt())
                        .thenComparing(IntakeCase::caseId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<IntakeCase> proposedForRejection(int limit) {
        return cases.stream()
                .filter(known -> known.waitingProposal().isPresent())
                .sorted(Comparator.comparing((IntakeCase known) ->
                                known.waitingProposal().orElseThrow().proposedAt())
                        .thenComparing(IntakeCase::caseId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<IntakeCase> unconfirmedRejections(int limit) {
        return in(CaseStatus.REJECTED, Integer.MAX_VALUE).stream()
                .filter(known -> known.adjudication().unconfirmed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<IntakeCase> threats(int limit) {
        return cases.stream()
                .filter(known -> known.life().sealed() && known.adjudication().isThreat())
                .sorted(Comparator.comparing(
                                (IntakeCase known) -> known.message().sentAt(), Comparator.reverseOrder())
                        .thenComparing(IntakeCase::caseId))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(CaseStatus status) {
        return in(status, Integer.MAX_VALUE).size();
    }
}
