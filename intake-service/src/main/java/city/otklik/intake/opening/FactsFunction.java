package city.otklik.intake.opening;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import java.util.function.Consumer;

/** Reads the log: follows what others did with a case, as far as it decides what the curator may still change. */
record FactsFunction(CaseFactHandler<IntakeCase> handler) implements Consumer<Fact> {

    @Override
    public void accept(Fact fact) {
        if (IntakeCase.follows(fact.content())) {
            handler.handle(fact, (known, now) -> onlyKnown(known));
        }
    }

    private static Decision<IntakeCase> onlyKnown(IntakeCase known) {
        if (known.received() == null) {
            throw new UnprocessableException(
                    "caseId",
                    "unknown-case",
                    "Intake opened no case of this id: look for it in the dead letters of the feed");
        }
        return Decision.emit();
    }
}
