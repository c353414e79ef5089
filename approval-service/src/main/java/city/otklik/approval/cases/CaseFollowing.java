package city.otklik.approval.cases;

import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.Step;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;

/** Follows what the other services say about a case. */
final class CaseFollowing {

    private final String service;
    private final CaseDesk<CaseFile> desk;
    private final BiFunction<CaseFile, SpecificRecord, CaseFile> story;

    CaseFollowing(String service, CaseDesk<CaseFile> desk, BiFunction<CaseFile, SpecificRecord, CaseFile> story) {
        this.service = service;
        this.desk = desk;
        this.story = story;
    }

    public void handle(Fact fact) {
        // What approval itself says stands in its state since the write it was decided in.
        if (!FactType.of(fact.content().getSchema()).owner().equals(service)) {
            desk.handle(fact, state -> next(state, fact.content()));
        }
    }

    private Step<CaseFile> next(Optional<CaseFile> state, SpecificRecord fact) {
        CaseFile before = state.orElseGet(CaseFile::unknown);
        CaseFile after = story.apply(before, fact);
        return state.isEmpty() && after.equals(before) ? Step.none(null) : Step.to(after);
    }
}
