package city.otklik.intake.opening;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.Step;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.PublicationImpossible;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import city.otklik.messaging.Fact;
import city.otklik.messaging.Unprocessable;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/** Follows what others did with a case, as far as it decides what the curator may still change here. */
public final class CaseFollowing {

    private final CaseDesk<IntakeCase> desk;

    public CaseFollowing(CaseDesk<IntakeCase> desk) {
        this.desk = desk;
    }

    public void handle(Fact fact) {
        ending(fact.content()).ifPresent(occurrence -> desk.handle(fact, state -> observed(state, occurrence)));
    }

    private static Step<IntakeCase> observed(Optional<IntakeCase> state, Occurrence occurrence) {
        IntakeCase known = state.orElseThrow(() -> new Unprocessable(
                "caseId",
                "unknown-case",
                "Intake opened no case of this id: look for it in the dead letters of the feed"));
        return Step.to(known.withLife(known.life().observed(occurrence)));
    }

    private static Optional<Occurrence> ending(SpecificRecord content) {
        return switch (content) {
            case AnswerPublished answer ->
                Optional.of(
                        answer.getKind() == AnswerKind.INTERIM
                                ? Occurrence.of(CaseEvent.AnswerPublished).ofInterim()
                                : Occurrence.of(CaseEvent.AnswerPublished));
            case CaseTransferred transferred -> Optional.of(Occurrence.of(CaseEvent.CaseTransferred));
            case PublicationImpossible impossible -> Optional.of(Occurrence.of(CaseEvent.PublicationImpossible));
            case CaseClosed closed -> Optional.of(Occurrence.of(CaseEvent.CaseClosed));
            default -> Optional.empty();
        };
    }
}
