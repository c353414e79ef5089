package city.otklik.deadlines;

import static city.otklik.deadlines.announcing.ClockStatus.MISSED;
import static city.otklik.deadlines.announcing.ClockStatus.RUNNING;
import static city.otklik.deadlines.announcing.ClockStatus.SUSPENDED;
import static city.otklik.deadlines.policy.ClockKind.ANSWER;
import static city.otklik.deadlines.policy.ClockKind.FINAL_DRAFT;
import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.deadlines.explaining.OpenClarification;
import city.otklik.deadlines.policy.ClarificationTerms;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.DayTerm;
import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PolicyProblem;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.deadlines.policy.WarningLeads;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every setting of the SLA policy, and the policies that are refused. */
class SettingsTest {
    static final SlaPolicy URGENT_IN_FOUR_HOURS = Kislovodsk.POLICY.withUrgent(
            new PriorityTerms(Term.hours(4, "§8"), Term.hours(2, "§9"), Term.hours(1, "§10")));
    static final SlaPolicy THREE_INTERIMS =
            Kislovodsk.POLICY.withInterim(new InterimTerms(new DayTerm(7, "§13"), CountsFrom.PUBLISHED, 3));
    private static final String SENT = "03.03.2026 09:00";

    @Test
    @DisplayName("URGENT equals NORMAL until a city sets it")
    void urgentEqualsNormal() {
        CaseStory.under(Kislovodsk.POLICY).accepted(SENT, PriorityClass.URGENT).isDue(ANSWER, "04.03.2026 10:00");
        CaseStory.under(URGENT_IN_FOUR_HOURS)
                .accepted(SENT, PriorityClass.URGENT)
                .isDue(ANSWER, "03.03.2026 13:00");
    }

    @Test
    @DisplayName("late-clarification-suspends")
    void lateClarification() {
        CaseStory.sent(SENT).posted(1, "03.03.2026 15:00").is(ANSWER, SUSPENDED);
        var late = CaseStory.sent(SENT).posted(1, "03.03.2026 15:00:01").is(ANSWER, RUNNING);
        assertThat(late.outlook().openClarifications()).allMatch(OpenClarification::late);
        CaseStory.under(Kislovodsk.POLICY.withClarification(new ClarificationTerms(true, new DayTerm(3, "§10"), false)))
                .accepted(SENT)
                .posted(1, "04.03.2026 09:00")
                .is(ANSWER, SUSPENDED)
                .answered(1, "05.03.2026 09:00")
                .isDue(ANSWER, "05.03.2026 10:00");
    }

    @Test
    @DisplayName("final-draft-counts-from SUBMITTED counts from the day of the interim draft")
    void countsFromSubmission() {
        var policy = Kislovodsk.POLICY.withInterim(new InterimTerms(new DayTerm(7, "§13"), CountsFrom.SUBMITTED, 1));
        CaseStory.under(policy)
                .accepted(SENT)
                .interimDraft(1, "03.03.2026 17:50")
                .approved(1, "04.03.2026 09:10")
                .interim(1, "04.03.2026 09:20")
                .isDue(FINAL_DRAFT, "13.03.2026 18:00");
    }

    @Test
    @DisplayName("final-draft-suspends: the final draft keeps what was left; without it nothing stops")
    void finalDraftSuspends() {
        var policy = Kislovodsk.POLICY.withClarification(new ClarificationTerms(false, new DayTerm(3, "§10"), true));
        CaseStory.under(policy)
                .accepted(SENT)
                .interim(1, "03.03.2026 12:00")
                .posted(1, "04.03.2026 10:00")
                .is(FINAL_DRAFT, SUSPENDED)
                .answered(1, "05.03.2026 11:00")
                .isDue(FINAL_DRAFT, "17.03.2026 10:00");
        CaseStory.sent(SENT)
                .interim(1, "03.03.2026 12:00")
                .posted(1, "04.03.2026 10:00")
                .is(FINAL_DRAFT, RUNNING);
    }

    @Test
    @DisplayName(
            "final-draft-suspends: the day of the answer does not count, so a suspension on it keeps nothing of it")
    void finalDraftSuspendedOnTheDayOfTheAnswer() {
        var policy = Kislovodsk.POLICY.withClarification(new ClarificationTerms(false, new DayTerm(3, "§10"), true));
        CaseStory.under(policy)
                .accepted(SENT)
                .interim(1, "03.03.2026 12:00")
                .posted(1, "03.03.2026 15:00")
                .answered(1, "03.03.2026 16:00")
                .isDue(FINAL_DRAFT, "13.03.2026 18:00")
                .posted(2, "03.03.2026 17:00")
                .answered(2, "04.03.2026 11:00")
                .isDue(FINAL_DRAFT, "16.03.2026 11:00");
    }

    @Test
    @DisplayName("interim-answers-max 1: a second interim answer moves nothing")
    void oneInterim() {
        CaseStory.sent(SENT)
                .interim(1, "03.03.2026 10:20")
                .interim(2, "05.03.2026 10:20")
                .isDue(FINAL_DRAFT, "13.03.2026 18:00");
    }

    @Test
    @DisplayName("clarification-reminder: after three working days, once, and nothing resumes by itself")
    void reminder() {
        CaseStory.sent(SENT)
                .posted(1, "03.03.2026 11:00")
                .quietly()
                .now("06.03.2026 17:59:59")
                .announces()
                .now("06.03.2026 18:00")
                .announces("ClarificationUnanswered 1")
                .now("06.07.2026 18:00")
                .announces()
                .is(ANSWER, SUSPENDED)
                .clarificationWithdrawn(1, "07.07.2026 09:00")
                .isDue(ANSWER, "07.07.2026 17:00");
    }

    @Test
    @DisplayName("breach-grace")
    void grace() {
        CaseStory.under(Kislovodsk.POLICY.withBreachGrace(Duration.ofMinutes(1)))
                .accepted(SENT)
                .now("04.03.2026 10:00:59")
                .is(ANSWER, RUNNING)
                .now("04.03.2026 10:01:00")
                .is(ANSWER, MISSED);
    }

    @Test
    @DisplayName("a case lives by the policy in force when its message was sent")
    void policyInForce() {
        var later = URGENT_IN_FOUR_HOURS
                .withNormal(URGENT_IN_FOUR_HOURS.urgent())
                .named("later", Kislovodsk.at("03.03.2026 12:00"));
        var clocks = new Clocks(SlaPolicies.of(List.of(later, Kislovodsk.POLICY)), Kislovodsk.calendars());
        CaseStory.under(clocks).accepted("03.03.2026 11:59:59").isDue(ANSWER, "04.03.2026 12:59:59");
        CaseStory.under(clocks).accepted("03.03.2026 12:00").isDue(ANSWER, "03.03.2026 17:00");
    }

    @Test
    @DisplayName("a policy that cannot be lived by is refused by name")
    void refused() {
        assertThat(Kislovodsk.POLICY.problems()).isEmpty();
        assertThat(Kislovodsk.POLICY
                        .withUrgent(new PriorityTerms(Term.hours(4, "§8"), Term.hours(4, "§9"), Term.hours(5, "§10")))
                        .problems())
                .containsExactly(
                        new PolicyProblem(
                                "urgent.draft-lead",
                                "URGENT: the draft lead (§9) must be shorter than the answer term (§8); shorten the lead"),
                        new PolicyProblem(
                                "urgent.gate-lead",
                                "URGENT: the gate lead (§10) must be shorter than the answer term (§8); shorten the lead"));
        assertThat(Kislovodsk.POLICY
                        .withInterim(new InterimTerms(new DayTerm(0, "§13"), CountsFrom.PUBLISHED, 0))
                        .withBreachGrace(Duration.ofMillis(-1))
                        .withWarnings(new WarningLeads(
                                List.of(WarningLead.minutes(0)), List.of(), List.of(), List.of(), List.of()))
                        .problems())
                .containsExactly(
                        new PolicyProblem("final-draft-days", "final-draft must be between 1 and 200 working days"),
                        new PolicyProblem("breach-grace", "breach-grace must not be negative"),
                        new PolicyProblem(
                                "interim-answers-max", "interim-answers-max is 0, it must be between 1 and 100"),
                        new PolicyProblem(
                                "warnings.answer",
                                "the warning leads of ANSWER must be positive, distinct, no longer than a term, and at most 16"));
    }
}
