package city.otklik.sla.keeping;

import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.sla.measuring.CaseLabels;
import city.otklik.sla.measuring.SlaMeters;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what the clocks of a case said. */
record Tally(SlaMeters meters, InForce rules, String caseId) {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    void count(List<DeadlineFact> facts, KeptCase kept) {
        if (facts.isEmpty()) {
            return;
        }
        PriorityClass priority = priority(kept.clocks());
        CaseLabels labels = new CaseLabels(kept.clocks().department(), kept.network(), priority.name());
        for (DeadlineFact fact : facts) {
            count(fact, labels);
            if (isAnswered(fact)) {
                rules.clocks()
                        .outlook(kept.clocks())
                        .workingTimeToAnswer()
                        .ifPresent(working -> meters.answered(working, labels));
            }
        }
    }

    private void count(DeadlineFact fact, CaseLabels labels) {
        switch (fact) {
            case DeadlineFact.DeadlineMet said -> meters.outcome(said.clock().kind(), "MET", labels);
            case DeadlineFact.DeadlineBreached said ->
                meters.outcome(said.clock().kind(), "BREACHED", labels);
            case DeadlineFact.BreachWithdrawn said ->
                meters.outcome(said.clock().kind(), "BREACH_WITHDRAWN", labels);
            case DeadlineFact.DeadlineCancelled said ->
                meters.outcome(said.clock().kind(), "CANCELLED", labels);
            case DeadlineFact.DeadlineWarning said ->
                meters.warning(said.clock().kind(), said.late());
            case DeadlineFact.DeadlineOverrun said ->
                meters.overrun(said.clock().kind(), said.working());
            case DeadlineFact.Dated said -> {
                if (said.reason().provisional()) {
                    meters.provisional(said.clock().kind());
                    LOG.warn(
                            "{} of case {} is due {}, provisionally: no confirmed calendar for that year; publish it",
                            said.clock().kind(),
                            caseId,
                            said.due());
                }
            }
            default -> {}
        }
    }

    /** Whether it says that the answer is in the network. */
    private static boolean isAnswered(DeadlineFact fact) {
        return fact instanceof DeadlineFact.OfClock said
                && said.clock().kind() == ClockKind.ANSWER
                && (fact instanceof DeadlineFact.DeadlineMet || fact instanceof DeadlineFact.DeadlineOverrun);
    }

    private static PriorityClass priority(CaseClocks clocks) {
        PriorityClass first = null;
        PriorityClass last = null;
        for (ClockFact fact : clocks.history()) {
            if (fact instanceof ClockFact.Opening opening && first == null) {
                first = opening.priority();
            } else if (fact instanceof ClockFact.PriorityChanged changed) {
                last = changed.to();
            }
        }
        return last != null ? last : first != null ? first : PriorityClass.NORMAL;
    }
}
