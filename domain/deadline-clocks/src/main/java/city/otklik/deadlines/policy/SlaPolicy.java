package city.otklik.deadlines.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The terms and settings of one city's regulation (reading 13). A case lives by the policy in force when the curator sent
 * its message; see {@link SlaPolicies}.
 *
 * @param name how people call it
 * @param effectiveFrom messages sent from then on live by it; {@link Instant#MIN} for all time
 * @param normal terms of {@link PriorityClass#NORMAL}
 * @param urgent terms of {@link PriorityClass#URGENT}
 * @param approval the curator's time for a decision (§12)
 * @param rework the executor's time for a returned draft (§12)
 * @param interim what follows an interim answer (§13)
 * @param clarification what a clarification does (§10)
 * @param warnings when warnings are raised (reading 10)
 * @param breachGrace elapsed time after due before an unproven breach is announced (reading 9)
 */
public record SlaPolicy(
        String name,
        Instant effectiveFrom,
        PriorityTerms normal,
        PriorityTerms urgent,
        Term approval,
        Term rework,
        InterimTerms interim,
        ClarificationTerms clarification,
        WarningLeads warnings,
        Duration breachGrace) {

    /** The regulation of Kislovodsk, resolution 494 of 8 July 2020, with the default settings. */
    public static SlaPolicy resolution494() {
        var terms = new PriorityTerms(Term.hours(9, "§8"), Term.hours(4, "§9"), Term.hours(4, "§10"));
        return new SlaPolicy(
                "resolution-494",
                Instant.MIN,
                terms,
                terms,
                Term.minutes(30, "§12"),
                Term.hours(1, "§12"),
                new InterimTerms(new DayTerm(7, "§13"), CountsFrom.PUBLISHED, 1),
                new ClarificationTerms(false, new DayTerm(3, "§10"), false),
                WarningLeads.usual(),
                Duration.ofSeconds(5));
    }

    /** The terms of a priority class. */
    public PriorityTerms terms(PriorityClass priority) {
        return priority == PriorityClass.URGENT ? urgent : normal;
    }

    /** What makes this policy unusable; empty when nothing does. */
    public List<PolicyProblem> problems() {
        return PolicyCheck.problemsOf(this);
    }

    /** The same policy with other terms for urgent messages. */
    public SlaPolicy withUrgent(PriorityTerms other) {
        return new SlaPolicy(
                name, effectiveFrom, normal, other, approval, rework, interim, clarification, warnings, breachGrace);
    }

    /** The same policy with other terms for normal messages. */
    public SlaPolicy withNormal(PriorityTerms other) {
        return new SlaPolicy(
                name, effectiveFrom, other, urgent, approval, rework, interim, clarification, warnings, breachGrace);
    }

    /** The same policy with other consequences of an interim answer. */
    public SlaPolicy withInterim(InterimTerms other) {
        return new SlaPolicy(
                name, effectiveFrom, normal, urgent, approval, rework, other, clarification, warnings, breachGrace);
    }

    /** The same policy with other consequences of a clarification. */
    public SlaPolicy withClarification(ClarificationTerms other) {
        return new SlaPolicy(
                name, effectiveFrom, normal, urgent, approval, rework, interim, other, warnings, breachGrace);
    }

    /** The same policy with other warnings. */
    public SlaPolicy withWarnings(WarningLeads other) {
        return new SlaPolicy(
                name, effectiveFrom, normal, urgent, approval, rework, interim, clarification, other, breachGrace);
    }

    /** The same policy with another grace, in elapsed time. */
    public SlaPolicy withBreachGrace(Duration other) {
        return new SlaPolicy(
                name, effectiveFrom, normal, urgent, approval, rework, interim, clarification, warnings, other);
    }

    /** The same terms under another name, from another instant on. */
    public SlaPolicy named(String other, Instant from) {
        return new SlaPolicy(
                other, from, normal, urgent, approval, rework, interim, clarification, warnings, breachGrace);
    }
}
