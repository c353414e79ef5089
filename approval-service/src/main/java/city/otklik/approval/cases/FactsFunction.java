package city.otklik.approval.cases;

import city.otklik.casestore.CaseFactHandler;
import city.otklik.messaging.Fact;
import java.util.function.Consumer;

/** Reads the log and the deadlines: both only change what is known of a case. */
record FactsFunction(CaseFactHandler<ApprovalCase> handler) implements Consumer<Fact> {

    @Override
    public void accept(Fact fact) {
        handler.handle(fact);
    }
}
