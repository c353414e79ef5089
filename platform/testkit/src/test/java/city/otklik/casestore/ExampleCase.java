package city.otklik.casestore;

import city.otklik.facts.CaseRouted;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.lifecycle.CaseLife;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * A case as small as it can be, kept by a service that plays routing.
 *
 * @param due moves with the clocks, so nobody decides on it
 * @param attempts no fact
 */
record ExampleCase(
        String caseId,
        CaseLife life,
        @Nullable String executor,
        @Nullable String lead,
        @Nullable Instant due,
        int attempts)
        implements ServiceCase<ExampleCase> {

    static final CaseType<ExampleCase> TYPE = new CaseType<>(ExampleCase.class, ExampleCase::unknown);

    static ExampleCase unknown(String caseId) {
        return new ExampleCase(caseId, CaseLife.unknown(), null, null, null, 0);
    }

    @Override
    public ExampleCase evolve(SpecificRecord fact) {
        CaseLife next = Occurrences.observed(life, fact);
        return switch (fact) {
            case ExecutorAppointed appointed ->
                new ExampleCase(caseId, next, appointed.getExecutor(), lead, due, attempts);
            case CaseRouted routed -> new ExampleCase(caseId, next, executor, routed.getLead(), due, attempts);
            case DeadlineSet set -> new ExampleCase(caseId, next, executor, lead, set.getDue(), attempts);
            default -> new ExampleCase(caseId, next, executor, lead, due, attempts);
        };
    }

    @Override
    public ExampleCase recorded() {
        return new ExampleCase(caseId, life, executor, lead, due, 0);
    }

    @Override
    public ExampleCase withUnrecordedOf(ExampleCase stored) {
        return new ExampleCase(caseId, life, executor, lead, due, stored.attempts);
    }

    @Override
    public Object decidedOn() {
        return List.of(life, String.valueOf(executor), String.valueOf(lead));
    }

    ExampleCase tried() {
        return new ExampleCase(caseId, life, executor, lead, due, attempts + 1);
    }
}
