package city.otklik.sla.processing;

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

/** Counts what the clocks of a case announce. */
record DeadlineMeters(SlaMeters meters, RuleSet rules, String caseId) {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineMeters.class);

    void count(List<DeadlineFact> facts, StoredCase stored) {
        if (facts.isEmpty()) {
            return;
        }
        PriorityClass priority = priority(stored.clocks());
        CaseLabels labels = new CaseLabels(stored.clocks().department(), stored.network(), priority.name());
        for (DeadlineFact fact : facts) {
            count(fact, labels);
            if (isAnswered(fact)) {
                rules.clocks()
                        .outlook(stored.clocks())
                        .workingTimeToAnswer()
                        .ifPresent(working -> meters.answered(working, labels));
            }
        }
    }

    private void count(DeadlineFact fact, CaseLabels labels) {
        switch (fact) {
            case DeadlineFact.DeadlineMet it -> meters.outcome(it.clock().kind(), "MET", labels);
            case DeadlineFact.DeadlineBreached it -> meters.outcome(it.clock().kind(), "BREACHED", labels);
            case DeadlineFact.BreachWithdrawn it -> meters.outcome(it.clock().kind(), "BREACH_WITHDRAWN", labels);
            case DeadlineFact.DeadlineCancelled it -> meters.outcome(it.clock().kind(), "CANCELLED", labels);
            case DeadlineFact.DeadlineWarning it -> meters.warning(it.clock().kind(), it.late());
            case DeadlineFact.DeadlineOverrun it -> meters.overrun(it.clock().kind(), it.working());
            case DeadlineFact.Dated it -> {
                if (it.reason().provisional()) {
                    meters.provisional(it.clock().kind());
                    LOG.warn(
                            "{} of case {} is due {}, provisionally: no confirmed calendar for that year; publish it",
                            it.clock().kind(),
                            caseId,
                            it.due());
                }
            }
            default -> {}
        }
    }

    /** Whether it says that the answer is in the network. */
    private static boolean isAnswered(DeadlineFact fact) {
        return fact instanceof DeadlineFact.OfClock it
                && it.clock().kind() == ClockKind.ANSWER
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
