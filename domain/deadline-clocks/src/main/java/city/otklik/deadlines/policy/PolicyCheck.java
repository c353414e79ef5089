package city.otklik.deadlines.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** Finds everything that makes a policy unusable. */
final class PolicyCheck {
    private static final int MOST_WARNINGS = 16;
    private static final int MOST_INTERIM_ANSWERS = 100;
    /** About a year of work: a longer term could end beyond the horizon on any calendar. */
    private static final Duration LONGEST_TERM = Duration.ofHours(1_000);

    private static final int MOST_DAYS = 200;

    private final List<PolicyProblem> problems = new ArrayList<>();

    private PolicyCheck() {}

    static List<PolicyProblem> problemsOf(SlaPolicy policy) {
        var check = new PolicyCheck();
        for (var priority : PriorityClass.values()) {
            check.terms(priority, policy.terms(priority));
        }
        check.positive("approval", "approval", policy.approval().workingTime());
        check.positive("rework", "rework", policy.rework().workingTime());
        check.positive("final-draft-days", "final-draft", policy.interim().finalDraft());
        check.positive(
                "clarification-reminder-days",
                "clarification-reminder",
                policy.clarification().reminder());
        check.notNegative("breach-grace", "breach-grace", policy.breachGrace());
        int answersMax = policy.interim().answersMax();
        if (answersMax < 1 || answersMax > MOST_INTERIM_ANSWERS) {
            check.problem(
                    "interim-answers-max",
                    "interim-answers-max is " + answersMax + ", it must be between 1 and " + MOST_INTERIM_ANSWERS);
        }
        for (var kind : ClockKind.values()) {
            check.warnings(kind, policy.warnings().of(kind));
        }
        return List.copyOf(check.problems);
    }

    private void terms(PriorityClass priority, PriorityTerms terms) {
        var prefix = priority.name().toLowerCase(Locale.ROOT) + ".";
        var term = terms.answer().workingTime();
        positive(prefix + "answer", "the answer term of " + priority, term);
        lead(prefix + "draft-lead", priority + ": the draft lead (§9)", terms.draftLead(), term);
        lead(prefix + "gate-lead", priority + ": the gate lead (§10)", terms.gateLead(), term);
    }

    /** A lead as long as the term would be over before the message came (reading 13). */
    private void lead(String setting, String name, Term lead, Duration term) {
        notNegative(setting, name, lead.workingTime());
        if (lead.workingTime().compareTo(term) >= 0) {
            problem(setting, name + " must be shorter than the answer term (§8); shorten the lead");
        }
    }

    private void positive(String setting, String name, DayTerm term) {
        if (term.workingDays() < 1 || term.workingDays() > MOST_DAYS) {
            problem(setting, name + " must be between 1 and " + MOST_DAYS + " working days");
        }
    }

    private void positive(String setting, String name, Duration amount) {
        if (!amount.isPositive()) {
            problem(setting, name + " must be more than zero");
        } else if (amount.compareTo(LONGEST_TERM) > 0) {
            problem(
                    setting,
                    name + " must be at most " + LONGEST_TERM.toHours() + " hours; no calendar could use it up");
        }
    }

    private void notNegative(String setting, String name, Duration amount) {
        if (amount.isNegative()) {
            problem(setting, name + " must not be negative");
        } else if (amount.compareTo(LONGEST_TERM) > 0) {
            problem(setting, name + " must be at most " + LONGEST_TERM.toHours() + " hours");
        }
    }

    private void warnings(ClockKind kind, List<WarningLead> leads) {
        boolean usable = leads.size() <= MOST_WARNINGS && new HashSet<>(leads).size() == leads.size();
        for (var lead : leads) {
            usable &= !lead.workingTime().isNegative()
                    && lead.workingTime().compareTo(LONGEST_TERM) <= 0
                    && lead.workingDays() <= MOST_DAYS
                    && lead.workingDays() >= 0
                    && (lead.workingTime().isPositive() || lead.workingDays() > 0);
        }
        if (!usable) {
            problem(
                    "warnings." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    "the warning leads of " + kind + " must be positive, distinct, no longer than a term, and at most "
                            + MOST_WARNINGS);
        }
    }

    private void problem(String setting, String text) {
        problems.add(new PolicyProblem(setting, text));
    }
}
