package city.otklik.routing.directing;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.Step;
import city.otklik.facts.AnswerKind;
import city.otklik.facts.AnswerPublished;
import city.otklik.facts.CaseClosed;
import city.otklik.facts.MessageAccepted;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.MessageRejected;
import city.otklik.facts.MessageWithdrawn;
import city.otklik.facts.PriorityChanged;
import city.otklik.facts.PublicationImpossible;
import city.otklik.facts.RejectionOverturned;
import city.otklik.facts.ScreeningDoubted;
import city.otklik.facts.SimilarCase;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import city.otklik.messaging.Fact;
import city.otklik.messaging.Unprocessable;
import city.otklik.routing.directing.Directing.Appointing;
import city.otklik.routing.directing.Directing.Earlier;
import city.otklik.time.CityClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the log: keeps what a message says, appoints and directs once it is accepted, follows how the case goes on. */
public final class CaseReading {

    private final CaseDesk<RoutedCase> desk;
    private final Directing directing;
    private final Appointing appointing;
    private final CityClock clock;
    private final RoutingJournal journal;

    CaseReading(
            CaseDesk<RoutedCase> desk,
            Directing directing,
            Appointing appointing,
            CityClock clock,
            RoutingJournal journal) {
        this.desk = desk;
        this.directing = directing;
        this.appointing = appointing;
        this.clock = clock;
        this.journal = journal;
    }

    public void handle(Fact fact) {
        switch (fact.content()) {
            case MessageReceived received -> desk.handle(fact, state -> Directing.received(received));
            case MessageAccepted accepted -> accept(fact, CaseEvent.MessageAccepted, accepted.getRepeats());
            case RejectionOverturned overturned -> accept(fact, CaseEvent.RejectionOverturned, List.of());
            case ScreeningDoubted doubted -> observe(fact, Occurrence.of(CaseEvent.ScreeningDoubted));
            case MessageRejected rejected -> observe(fact, Occurrence.of(CaseEvent.MessageRejected));
            case MessageWithdrawn withdrawn -> observe(fact, Occurrence.of(CaseEvent.MessageWithdrawn));
            case PriorityChanged changed ->
                known(fact, state -> Step.to(state.withMessage(state.message().withPriority(changed.getTo()))));
            case AnswerPublished answer -> observe(fact, answered(answer));
            case PublicationImpossible impossible -> observe(fact, Occurrence.of(CaseEvent.PublicationImpossible));
            case CaseClosed closed -> observe(fact, Occurrence.of(CaseEvent.CaseClosed));
            default -> {
                // None of routing's business.
            }
        }
    }

    private void accept(Fact fact, CaseEvent event, List<SimilarCase> repeats) {
        Optional<Earlier> earlier = repeats.stream().flatMap(this::earlier).findFirst();
        List<RoutedCase> newly = new ArrayList<>();
        known(fact, state -> {
            Step<RoutedCase> step = directing.accepted(state, event, earlier, appointing, clock.instant());
            newly.clear();
            if (step.state() != null && !step.facts().isEmpty()) {
                newly.add(step.state());
            }
            return step;
        });
        newly.forEach(journal::directed);
    }

    private Stream<Earlier> earlier(SimilarCase similar) {
        return desk
                .find(similar.getCaseId())
                .map(record -> record.state())
                .map(known -> new Earlier(similar.getCaseId(), similar.getLikeness(), known))
                .stream();
    }

    private void observe(Fact fact, Occurrence occurrence) {
        known(fact, state -> Directing.observed(state, occurrence));
    }

    private void known(Fact fact, Function<RoutedCase, Step<RoutedCase>> decide) {
        desk.handle(
                fact,
                state -> decide.apply(
                        state.orElseThrow(
                                () -> new Unprocessable(
                                        "caseId",
                                        "unknown-case",
                                        "MessageReceived of this case was never read: look for it in the dead letters and replay it"))));
    }

    private static Occurrence answered(AnswerPublished answer) {
        Occurrence published = Occurrence.of(CaseEvent.AnswerPublished);
        return answer.getKind() == AnswerKind.INTERIM ? published.ofInterim() : published;
    }
}
