package city.otklik.sla.policy;

import city.otklik.deadlines.policy.ClarificationTerms;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.DayTerm;
import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One policy as an administrator writes it (reading 13). Durations are working time; whatever is left out is as in
 * resolution 494.
 *
 * @param effectiveFrom messages the curator sent from then on live by it; null for all time
 * @param normal terms of an ordinary message (§8–§10)
 * @param urgent terms of an urgent one; null for the ordinary terms
 * @param approval the curator's time for a decision (§12)
 * @param rework the executor's time for a returned draft (§12)
 * @param finalDraftDays working days from an interim answer to the final draft (§13)
 * @param breachGrace elapsed city time between due and the breach that nothing proves yet (reading 9)
 */
public record PolicySheet(
        @DefaultValue("resolution-494") String name,
        @Nullable Instant effectiveFrom,
        @DefaultValue Terms normal,
        @Nullable Terms urgent,
        @DefaultValue("30m") Duration approval,
        @DefaultValue("1h") Duration rework,
        @DefaultValue("7") int finalDraftDays,
        @DefaultValue("PUBLISHED") CountsFrom finalDraftCountsFrom,
        @DefaultValue("1") int interimAnswersMax,
        @DefaultValue("false") boolean finalDraftSuspends,
        @DefaultValue("false") boolean lateClarificationSuspends,
        @DefaultValue("3") int clarificationReminderDays,
        @DefaultValue WarningSheet warnings,
        @DefaultValue("5s") Duration breachGrace) {

    /**
     * Terms of one priority class, in working time.
     *
     * @param answer from the curator's sending to the published answer (§8)
     * @param draftLead how long before that the first draft is with the curator (§9)
     * @param gateLead how long before that a clarification still suspends the term (§10)
     */
    public record Terms(
            @DefaultValue("9h") Duration answer,
            @DefaultValue("4h") Duration draftLead,
            @DefaultValue("4h") Duration gateLead) {

        PriorityTerms toPolicy() {
            return new PriorityTerms(
                    new Term(answer, "§8"),
                    new Term(draftLead, "§9"),
                    new Term(gateLead, "§10"));
        }
    }

    /** @param leastGrace breaches wait at least this long, in city time */
    SlaPolicy toPolicy(Duration leastGrace) {
        PriorityTerms ordinary = normal.toPolicy();
        return new SlaPolicy(
                name,
                effectiveFrom == null ? Instant.MIN : effectiveFrom,
                ordinary,
                urgent == null ? ordinary : urgent.toPolicy(),
                new Term(approval, "§12"),
                new Term(rework, "§12"),
                new InterimTerms(new DayTerm(finalDraftDays, "§13"), finalDraftCountsFrom, interimAnswersMax),
                new ClarificationTerms(
                        lateClarificationSuspends, new DayTerm(clarificationReminderDays, "§10"), finalDraftSuspends),
                warnings.toPolicy(),
                longer(breachGrace, leastGrace));
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
