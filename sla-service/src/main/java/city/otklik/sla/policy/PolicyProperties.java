package city.otklik.sla.policy;

import city.otklik.deadlines.policy.ClarificationTerms;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.DayTerm;
import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.deadlines.policy.WarningLeads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policies of the city, each in force from its {@code effective-from}.
 *
 * @param interimAnswersMax how many interim answers a case may have where its policy does not say (§13); the value that the
 *     approval of drafts goes by
 * @param policies empty for resolution 494 as it is
 */
@ConfigurationProperties("otklik.sla")
public record PolicyProperties(
        int interimAnswersMax, @DefaultValue List<Policy> policies) {

    public PolicyProperties {
        policies = List.copyOf(policies);
    }

    /**
     * One policy as an administrator writes it (reading 13). Durations are working time; whatever is null is as in
     * {@link SlaPolicy#resolution494()}.
     *
     * @param effectiveFrom it applies to messages the curator sent from then on; null for all time
     * @param normal terms of an ordinary message (§8–§10)
     * @param urgent terms of an urgent one; null for the ordinary terms
     * @param approval the curator's time for a decision (§12)
     * @param rework the executor's time for a returned draft (§12)
     * @param finalDraftDays working days from an interim answer to the final draft (§13)
     * @param breachGrace elapsed city time between due and the breach that nothing proves yet (reading 9)
     */
    public record Policy(
            @Nullable String name,
            @Nullable Instant effectiveFrom,
            @Nullable Terms normal,
            @Nullable Terms urgent,
            @Nullable Duration approval,
            @Nullable Duration rework,
            @Nullable Integer finalDraftDays,
            @Nullable CountsFrom finalDraftCountsFrom,
            @Nullable Integer interimAnswersMax,
            @Nullable Boolean finalDraftSuspends,
            @Nullable Boolean lateClarificationSuspends,
            @Nullable Integer clarificationReminderDays,
            @Nullable Warnings warnings,
            @Nullable Duration breachGrace) {

        /** This policy, with what it leaves out taken from the other one. */
        SlaPolicy over(SlaPolicy usual) {
            InterimTerms interim = usual.interim();
            ClarificationTerms clarification = usual.clarification();
            PriorityTerms ordinary = normal == null ? usual.normal() : normal.over(usual.normal());
            return new SlaPolicy(
                    or(name, usual.name()),
                    or(effectiveFrom, usual.effectiveFrom()),
                    ordinary,
                    urgent == null ? ordinary : urgent.over(usual.urgent()),
                    term(approval, usual.approval()),
                    term(rework, usual.rework()),
                    new InterimTerms(
                            days(finalDraftDays, interim.finalDraft()),
                            or(finalDraftCountsFrom, interim.countsFrom()),
                            or(interimAnswersMax, interim.answersMax())),
                    new ClarificationTerms(
                            or(lateClarificationSuspends, clarification.lateSuspends()),
                            days(clarificationReminderDays, clarification.reminder()),
                            or(finalDraftSuspends, clarification.suspendsFinalDraft())),
                    warnings == null ? usual.warnings() : warnings.over(usual.warnings()),
                    or(breachGrace, usual.breachGrace()));
        }
    }

    /**
     * Terms of one priority class, in working time.
     *
     * @param answer from the curator's sending to the published answer (§8)
     * @param draftLead how long before that the first draft is with the curator (§9)
     * @param gateLead how long before that a clarification still suspends the term (§10)
     */
    public record Terms(
            @Nullable Duration answer,
            @Nullable Duration draftLead,
            @Nullable Duration gateLead) {

        private PriorityTerms over(PriorityTerms usual) {
            return new PriorityTerms(
                    term(answer, usual.answer()), term(draftLead, usual.draftLead()), term(gateLead, usual.gateLead()));
        }
    }

    /** How long before due each clock warns, in working time (reading 10). {@code 1d} is one working day, however long. */
    public record Warnings(
            @Nullable List<Duration> answer,
            @Nullable List<Duration> draft,
            @Nullable List<Duration> approval,
            @Nullable List<Duration> rework,
            @Nullable List<Duration> finalDraft) {

        private WarningLeads over(WarningLeads usual) {
            return new WarningLeads(
                    leads(answer, usual.of(ClockKind.ANSWER)),
                    leads(draft, usual.of(ClockKind.DRAFT)),
                    leads(approval, usual.of(ClockKind.APPROVAL)),
                    leads(rework, usual.of(ClockKind.REWORK)),
                    leads(finalDraft, usual.of(ClockKind.FINAL_DRAFT)));
        }

        private static List<WarningLead> leads(@Nullable List<Duration> leads, List<WarningLead> usual) {
            return leads == null ? usual : leads.stream().map(Warnings::lead).toList();
        }

        private static WarningLead lead(Duration lead) {
            return new WarningLead(lead.minusDays(lead.toDays()), Math.toIntExact(lead.toDays()));
        }
    }

    private static <T> T or(@Nullable T value, T usual) {
        return value == null ? usual : value;
    }

    private static Term term(@Nullable Duration value, Term usual) {
        return value == null ? usual : new Term(value, usual.clause());
    }

    private static DayTerm days(@Nullable Integer value, DayTerm usual) {
        return value == null ? usual : new DayTerm(value, usual.clause());
    }
}
