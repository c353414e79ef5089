package city.otklik.sla.keeping;

import city.otklik.deadlines.CaseClocks;
import city.otklik.deadlines.ClockFact;
import city.otklik.deadlines.ClockKind;
import city.otklik.deadlines.DeadlineFact;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.sla.measuring.CaseLabels;
import city.otklik.sla.measuring.SlaMeters;
import java.util.List;

/** Counts what the clocks of a case said. */
record Tally(SlaMeters meters, InForce rules) {

    void count(List<DeadlineFact> facts, KeptCase kept) {
        if (facts.isEmpty()) {
            return;
        }
        PriorityClass priority = priority(kept.clocks());
        CaseLabels labels = new CaseLabels(kept.clocks().department(), kept.network(), priority.name());
        for (DeadlineFact fact : facts) {
            count(fact, labels);
            if (fact instanceof DeadlineFact.OfClock said && said.clock().kind() == ClockKind.ANSWER) {
                countAnswer(said, kept.clocks(), labels);
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
                meters.overrun(said.clock().kind(), said.workingMillis());
            case DeadlineFact.Dated said -> {
                if (said.ground().provisional()) {
                    meters.provisional(said.clock().kind());
                }
            }
            default -> {}
        }
    }

    private void countAnswer(DeadlineFact.OfClock fact, CaseClocks clocks, CaseLabels labels) {
        var answer = clocks.standing(fact.clock());
        if (answer == null) {
            return;
        }
        long term = rules.policies()
                .at(answer.startedAt())
                .terms(priority(clocks))
                .answer()
                .workingMillis();
        switch (fact) {
            case DeadlineFact.DeadlineMet met ->
                meters.answered(term - rules.calendars().city().between(met.metAt(), met.due()), labels);
            case DeadlineFact.DeadlineOverrun overrun -> meters.answered(term + overrun.workingMillis(), labels);
            default -> {}
        }
    }

    private static PriorityClass priority(CaseClocks clocks) {
        PriorityClass priority = PriorityClass.NORMAL;
        for (ClockFact fact : clocks.history()) {
            priority = switch (fact) {
                case ClockFact.Opening opening -> opening.priority();
                case ClockFact.PriorityChanged changed -> changed.to();
                default -> priority;
            };
        }
        return priority;
    }
}
