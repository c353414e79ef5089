package city.otklik.cli.deadlines;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.explaining.CaseOutlook;
import city.otklik.deadlines.explaining.DeadlineExplanation;
import city.otklik.deadlines.explaining.OpenClarification;
import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.timeline.Calendars;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All five clocks of a case that exists only on the command line. ANSWER and DRAFT run from {@code sentAt}; the others are
 * worked out for the latest moment at which they may begin: the draft sent, returned, or the interim answer published
 * exactly when due.
 */
public final class DeadlineCalculation {

    private final Clocks clocks;

    public DeadlineCalculation(SlaPolicy policy, Calendars calendars) {
        this.clocks = new Clocks(SlaPolicies.always(policy), calendars);
    }

    /** A suspension, from the posting of a clarification to the reply. */
    public record Suspension(Instant from, Instant to) {}

    /** @return the explanations in the order ANSWER, DRAFT, APPROVAL, REWORK, FINAL_DRAFT */
    public List<DeadlineExplanation> all(Instant sent, List<Suspension> suspensions, PriorityClass priority) {
        CaseClocks running = opened(sent, priority);
        int number = 0;
        for (Suspension suspension : suspensions) {
            number++;
            running = answered(posted(running, suspension, number), suspension, number);
        }
        List<DeadlineExplanation> explanations = new ArrayList<>();
        explain(running, ClockKind.ANSWER).ifPresent(explanations::add);
        explain(running, ClockKind.DRAFT).ifPresent(explanations::add);
        Instant draftDue = due(running, ClockKind.DRAFT);
        CaseClocks drafted = after(running, new ClockFact.DraftSubmitted("drafted", draftDue, 1, AnswerKind.INTERIM));
        explain(drafted, ClockKind.APPROVAL).ifPresent(explanations::add);
        CaseClocks returned =
                after(drafted, new ClockFact.DraftReturned("returned", due(drafted, ClockKind.APPROVAL), 1));
        explain(returned, ClockKind.REWORK).ifPresent(explanations::add);
        CaseClocks published = after(
                drafted,
                new ClockFact.AnswerPublished("published", due(running, ClockKind.ANSWER), 1, AnswerKind.INTERIM));
        explain(published, ClockKind.FINAL_DRAFT).ifPresent(explanations::add);
        return explanations;
    }

    /** @return those of the clarifications that were posted after the gate, and so suspend nothing */
    public List<Suspension> tooLate(Instant sent, List<Suspension> suspensions, PriorityClass priority) {
        List<Suspension> late = new ArrayList<>();
        CaseClocks running = opened(sent, priority);
        int number = 0;
        for (Suspension suspension : suspensions) {
            number++;
            running = posted(running, suspension, number);
            if (clocks.outlook(running).openClarifications().stream().anyMatch(OpenClarification::late)) {
                late.add(suspension);
            }
            running = answered(running, suspension, number);
        }
        return late;
    }

    private CaseClocks opened(Instant sent, PriorityClass priority) {
        return after(CaseClocks.unknown(), new ClockFact.MessageAccepted("sent", sent, sent, priority));
    }

    private CaseClocks posted(CaseClocks state, Suspension suspension, int number) {
        return after(state, new ClockFact.ClarificationPosted("asked-" + number, suspension.from(), number));
    }

    private CaseClocks answered(CaseClocks state, Suspension suspension, int number) {
        return after(
                state,
                new ClockFact.ClarificationAnswered("answered-" + number, suspension.to(), number, "reply-" + number));
    }

    private CaseClocks after(CaseClocks state, ClockFact fact) {
        return clocks.on(state, fact, fact.occurredAt()).state();
    }

    private Optional<DeadlineExplanation> explain(CaseClocks state, ClockKind kind) {
        CaseOutlook outlook = clocks.outlook(state);
        return clock(state, kind).flatMap(clock -> Optional.ofNullable(outlook.explain(clock.id())));
    }

    private static Instant due(CaseClocks state, ClockKind kind) {
        return clock(state, kind).map(AnnouncedClock::due).orElseThrow();
    }

    private static Optional<AnnouncedClock> clock(CaseClocks state, ClockKind kind) {
        return state.clocks().stream()
                .filter(clock -> clock.id().kind() == kind)
                .max(Comparator.comparing(AnnouncedClock::id));
    }
}
