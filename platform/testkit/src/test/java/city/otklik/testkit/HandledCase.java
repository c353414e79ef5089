package city.otklik.testkit;

import city.otklik.casestore.CaseType;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.ServiceCase;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageAccepted;
import city.otklik.lifecycle.CaseLife;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/**
 * State of the small service the tests run.
 *
 * @param handled the numbers of the facts it handled, as their marks say; 0 for a message of the feed
 * @param answered how many facts it closed the case with
 */
record HandledCase(String caseId, CaseLife life, List<Long> handled, int answered) implements ServiceCase<HandledCase> {

    static final CaseType<HandledCase> TYPE =
            new CaseType<>(HandledCase.class, caseId -> new HandledCase(caseId, CaseLife.unknown(), List.of(), 0));

    HandledCase {
        handled = List.copyOf(handled);
    }

    @Override
    public HandledCase evolve(SpecificRecord fact) {
        CaseLife next = Occurrences.observed(life, fact);
        return switch (fact) {
            case CuratorMessage message -> new HandledCase(caseId, next, and(0), answered);
            case MessageAccepted accepted ->
                new HandledCase(
                        caseId, next, and(Long.parseLong(accepted.getMarks().getFirst())), answered);
            case CaseClosed closed -> new HandledCase(caseId, next, handled, answered + 1);
            default -> new HandledCase(caseId, next, handled, answered);
        };
    }

    private List<Long> and(long number) {
        return Stream.concat(handled.stream(), Stream.of(number)).toList();
    }
}
