package city.otklik.approval.cases;

import city.otklik.facts.BreachWithdrawn;
import city.otklik.facts.ClarificationUnanswered;
import city.otklik.facts.ClockKind;
import city.otklik.facts.DeadlineBreached;
import city.otklik.facts.DeadlineCancelled;
import city.otklik.facts.DeadlineMet;
import city.otklik.facts.DeadlineMoved;
import city.otklik.facts.DeadlineOverrun;
import city.otklik.facts.DeadlineResumed;
import city.otklik.facts.DeadlineSet;
import city.otklik.facts.DeadlineSuspended;
import city.otklik.facts.LastReworkRound;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the sla service says of a case. Nothing here depends on the facts of other services, whose order relative to these is
 * not known.
 *
 * @param dues the clocks that run
 * @param lastRework true when another return could not be met within the term (reading 15)
 * @param reminders when the sla service last noticed that a clarification, by its number, is unanswered (reading 6)
 * @param workDue when the executor's next obligation is due, {@link #NEVER} where none runs; taken from the dues
 * @param approvalDue when the curator's decision is due, {@link #NEVER} where none is; taken from the dues
 */
public record Clocks(
        List<Due> dues, boolean lastRework, Map<Integer, Instant> reminders, Instant workDue, Instant approvalDue) {

    /** Sorts behind every due instant. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final Clocks NONE = new Clocks(List.of(), false, Map.of(), NEVER, NEVER);

    public Clocks {
        dues = dues.stream().sorted(Comparator.comparing(Due::due)).toList();
        reminders = Map.copyOf(reminders);
        workDue = earliest(dues, Due::isWork);
        approvalDue = earliest(dues, due -> due.clock() == ClockKind.APPROVAL);
    }

    Clocks evolve(SpecificRecord fact) {
        return switch (fact) {
            case DeadlineSet set ->
                with(Stream.concat(
                        without(set.getClock(), set.getRound()),
                        Stream.of(new Due(
                                set.getClock(), set.getRound(), set.getDue(), false, false, set.getProvisional()))));
            case DeadlineMoved moved ->
                changed(moved.getClock(), moved.getRound(), due -> due.at(moved.getNewDue(), moved.getProvisional()));
            case DeadlineSuspended suspended -> changed(suspended.getClock(), suspended.getRound(), Due::suspend);
            case DeadlineResumed resumed ->
                changed(
                        resumed.getClock(),
                        resumed.getRound(),
                        due -> due.at(resumed.getNewDue(), resumed.getProvisional()));
            case DeadlineBreached breached ->
                changed(breached.getClock(), breached.getRound(), due -> due.missed(true));
            case BreachWithdrawn withdrawn ->
                changed(withdrawn.getClock(), withdrawn.getRound(), due -> due.missed(false));
            case DeadlineMet met -> with(without(met.getClock(), met.getRound()));
            case DeadlineOverrun overrun -> with(without(overrun.getClock(), overrun.getRound()));
            case DeadlineCancelled cancelled -> with(without(cancelled.getClock(), cancelled.getRound()));
            case LastReworkRound last -> new Clocks(dues, true, reminders, workDue, approvalDue);
            case ClarificationUnanswered unanswered ->
                reminded(unanswered.getClarification(), unanswered.getOccurredAt());
            default -> this;
        };
    }

    /** Whether there was a reminder of this clarification after {@code reply}, null where there was no reply. */
    boolean remindedAfter(int clarification, @Nullable Instant reply) {
        Instant reminder = reminders.get(clarification);
        return reminder != null && (reply == null || reminder.isAfter(reply));
    }

    private Clocks with(Stream<Due> next) {
        return new Clocks(next.toList(), lastRework, reminders, workDue, approvalDue);
    }

    private Clocks reminded(int clarification, Instant at) {
        Map<Integer, Instant> more = new HashMap<>(reminders);
        more.put(clarification, at);
        return new Clocks(dues, lastRework, more, workDue, approvalDue);
    }

    private Clocks changed(ClockKind clock, int round, UnaryOperator<Due> change) {
        return with(dues.stream().map(due -> due.is(clock, round) ? change.apply(due) : due));
    }

    private Stream<Due> without(ClockKind clock, int round) {
        return dues.stream().filter(due -> !due.is(clock, round));
    }

    private static Instant earliest(List<Due> dues, Predicate<Due> which) {
        return dues.stream().filter(which).map(Due::due).findFirst().orElse(NEVER);
    }
}
