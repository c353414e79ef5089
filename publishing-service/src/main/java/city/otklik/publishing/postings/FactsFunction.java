package city.otklik.publishing.postings;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.casestore.CommandResult;
import city.otklik.casestore.LastRebuild;
import city.otklik.messaging.Fact;
import city.otklik.publishing.cases.PublishingCase;
import java.util.function.Consumer;

/** Reads the log for what is to be posted. What may have been read before a rebuild is looked for before it is posted. */
record FactsFunction(
        CaseFactHandler<PublishingCase> handler,
        CaseReader<PublishingCase> cases,
        PostingDecider decider,
        ApprovalCheck approvals,
        PostingDispatcher dispatcher,
        LastRebuild rebuild)
        implements Consumer<Fact> {

    @Override
    public void accept(Fact fact) {
        handler.handle(
                        fact,
                        (state, now) ->
                                rebuild.isBefore(fact) ? decider.intend(state, fact.content(), now) : Decision.emit())
                .map(CommandResult.Done::state)
                .ifPresent(state ->
                        state.ignored(fact.content()).ifPresent(ignored -> approvals.raiseIgnored(state, ignored)));
        cases.find(fact.caseId())
                .filter(PublishingCase::hasOpenPostings)
                .ifPresent(state -> dispatcher.dispatch(fact.caseId()));
    }
}
