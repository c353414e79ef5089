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
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;

/** How the clocks of a case stand after a fact of the sla service. Approval computes no deadline of its own. */
public final class DeadlineStory {

    private DeadlineStory() {}

    /** The case after {@code fact}; the same where the fact tells nothing that the lists show. */
    public static CaseFile after(CaseFile file, SpecificRecord fact) {
        return switch (fact) {
            case DeadlineSet set ->
                started(
                        file,
                        new Due(set.getClock(), set.getRound(), set.getDue(), false, false, set.getProvisional()));
            case DeadlineMoved moved ->
                changed(
                        file,
                        moved.getClock(),
                        moved.getRound(),
                        due -> due.at(moved.getNewDue(), moved.getProvisional()));
            case DeadlineSuspended stopped -> changed(file, stopped.getClock(), stopped.getRound(), Due::stopped);
            case DeadlineResumed resumed ->
                changed(
                        file,
                        resumed.getClock(),
                        resumed.getRound(),
                        due -> due.at(resumed.getNewDue(), resumed.getProvisional()));
            case DeadlineBreached missed ->
                changed(file, missed.getClock(), missed.getRound(), due -> due.missed(true));
            case BreachWithdrawn kept -> changed(file, kept.getClock(), kept.getRound(), due -> due.missed(false));
            case DeadlineMet met -> ended(file, met.getClock(), met.getRound());
            case DeadlineOverrun overrun -> ended(file, overrun.getClock(), overrun.getRound());
            case DeadlineCancelled cancelled -> ended(file, cancelled.getClock(), cancelled.getRound());
            case LastReworkRound last -> file.inLastRework();
            case ClarificationUnanswered silent -> file.changeQuestion(silent.getClarification(), Question::reminded);
            default -> file;
        };
    }

    private static CaseFile started(CaseFile file, Due due) {
        List<Due> dues = new ArrayList<>(without(file.dues(), due.clock(), due.round()));
        dues.add(due);
        return file.withDues(dues);
    }

    private static CaseFile changed(CaseFile file, ClockKind clock, int round, UnaryOperator<Due> change) {
        return file.withDues(file.dues().stream()
                .map(due -> is(due, clock, round) ? change.apply(due) : due)
                .toList());
    }

    private static CaseFile ended(CaseFile file, ClockKind clock, int round) {
        return file.withDues(without(file.dues(), clock, round));
    }

    private static List<Due> without(List<Due> dues, ClockKind clock, int round) {
        return dues.stream().filter(due -> !is(due, clock, round)).toList();
    }

    private static boolean is(Due due, ClockKind clock, int round) {
        return due.clock() == clock && due.round() == round;
    }
}
