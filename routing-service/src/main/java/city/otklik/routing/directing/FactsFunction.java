package city.otklik.routing.directing;

import city.otklik.access.Decision;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseReader;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.SimilarCase;
import city.otklik.messaging.Fact;
import city.otklik.messaging.UnprocessableException;
import city.otklik.routing.appointing.CurrentDuty;
import city.otklik.routing.directing.RoutingDecider.AppointAndRoute;
import city.otklik.routing.directing.RoutingDecider.Earlier;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the log: follows the case, appoints and routes as soon as its message is accepted. */
final class FactsFunction implements Consumer<Fact> {

    private final CaseFactHandler<RoutingCase> handler;
    private final CaseReader<RoutingCase> reader;
    private final RoutingDecider decider;
    private final CurrentDuty duty;
    private final RoutingMeters meters;

    FactsFunction(
            CaseFactHandler<RoutingCase> handler,
            CaseReader<RoutingCase> reader,
            RoutingDecider decider,
            CurrentDuty duty,
            RoutingMeters meters) {
        this.handler = handler;
        this.reader = reader;
        this.decider = decider;
        this.duty = duty;
        this.meters = meters;
    }

    @Override
    public void accept(Fact fact) {
        switch (fact.content()) {
            case MessageAccepted accepted -> accepted(fact, accepted.getRepeats());
            case RejectionOverturned overturned -> accepted(fact, List.of());
            case Object content
            when RoutingCase.follows(fact.content()) ->
                handler.handle(fact, (known, now) -> {
                    requireKnown(known);
                    return Decision.emit();
                });
            default -> {
                // Does not concern routing.
            }
        }
    }

    private void accepted(Fact fact, List<SimilarCase> repeats) {
        Earlier earlier = repeats.stream().flatMap(this::earlier).findFirst().orElse(null);
        AppointAndRoute command = new AppointAndRoute(earlier, duty.situation());
        handler.handle(fact, (known, now) -> {
                    requireKnown(known);
                    return decider.accepted(known, command, now);
                })
                .ifPresent(done -> meters.emitted(done.facts()));
    }

    private Stream<Earlier> earlier(SimilarCase similar) {
        return reader
                .find(similar.getCaseId())
                .map(known -> new Earlier(similar.getCaseId(), similar.getLikeness(), known.route(), known.executor()))
                .stream();
    }

    private static void requireKnown(RoutingCase known) {
        if (known.received() == null) {
            throw new UnprocessableException(
                    "caseId",
                    "unknown-case",
                    "MessageReceived of this case was never read: look for it in the dead letters and replay it");
        }
    }
}
