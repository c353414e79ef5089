package city.otklik.intake.receiving;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.Step;
import city.otklik.facts.CuratorMessage;
import city.otklik.facts.MessageReceived;
import city.otklik.intake.opening.IntakeCase;
import city.otklik.intake.opening.IntakeJournal;
import city.otklik.intake.opening.Opening;
import city.otklik.messaging.Fact;
import city.otklik.messaging.Unprocessable;
import city.otklik.time.CityClock;
import city.otklik.understanding.repeats.AskedMessage;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.repeats.Question;
import city.otklik.understanding.repeats.RepeatFinder;
import city.otklik.understanding.screening.Screening;
import city.otklik.understanding.screening.Verdict;
import java.util.List;

/** Takes the curator's messages in: admits, screens, looks for repeats, opens the case; a second delivery changes nothing. */
public final class CuratorFeed {

    private final FeedGate gate;
    private final Screening screening;
    private final RepeatFinder repeats;
    private final CaseDesk<IntakeCase> desk;
    private final CityClock clock;
    private final IntakeJournal journal;

    public CuratorFeed(
            FeedRules rules,
            Screening screening,
            RepeatFinder repeats,
            CaseDesk<IntakeCase> desk,
            CityClock clock,
            IntakeJournal journal) {
        this.gate = new FeedGate(rules);
        this.screening = screening;
        this.repeats = repeats;
        this.desk = desk;
        this.clock = clock;
        this.journal = journal;
    }

    public void handle(Fact fact) {
        if (!(fact.content() instanceof CuratorMessage message)) {
            return;
        }
        switch (gate.check(message, clock.instant())) {
            case Admission.TurnedAway(String field, String rule, String remedy) -> {
                journal.turnedAway(field, rule);
                throw new Unprocessable(field, rule, remedy);
            }
            case Admission.Admitted(MessageReceived received) -> open(fact, received);
        }
    }

    private void open(Fact fact, MessageReceived received) {
        String caseId = received.getCaseId();
        if (desk.find(caseId).isPresent()) {
            // Handled all the same: a crash may have left its facts unsent.
            desk.handle(about(caseId, fact), state -> Step.none(state.orElse(null)));
            journal.deliveredAgain(caseId);
            return;
        }
        Verdict verdict = screening.screen(received.getText());
        Question question = repeats.read(new AskedMessage(
                received.getNetwork().name(),
                received.getAuthor().getNetworkUserId(),
                received.getLink(),
                received.getText()));
        List<Likeness> similar = repeats.find(caseId, question, received.getSentAt());
        Step<IntakeCase> opened = Opening.open(received, verdict, question, similar);
        desk.handle(about(caseId, fact), state -> state.isPresent() ? Step.none(state.get()) : opened);
        journal.opened(caseId, received.getNetwork(), verdict, similar);
    }

    // The feed is keyed by the message's id and keeps no count for each case.
    private static Fact about(String caseId, Fact fact) {
        return new Fact(
                fact.id(),
                fact.source(),
                caseId,
                0,
                fact.actor(),
                fact.occurredAt(),
                fact.causation(),
                fact.traceparent(),
                fact.loggedAt(),
                fact.content());
    }
}
