package city.otklik.deadlines.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Looks for everything in a policy that cannot be lived by. */
final class PolicyCheck {
    private final List<PolicyRefusal> refusals = new ArrayList<>();

    private PolicyCheck() {}

    static List<PolicyRefusal> refusalsOf(SlaPolicy policy) {
        var check = new PolicyCheck();
        for (var priority : PriorityClass.values()) {
            check.terms(priority, policy.terms(priority));
        }
        check.positive("approval", policy.approval().workingMillis());
        check.positive("rework", policy.rework().workingMillis());
        check.positive("final-draft", policy.interim().finalDraft().workingDays());
        check.positive(
                "clarification-reminder", policy.clarification().reminder().workingDays());
        check.notNegative("breach-grace", policy.breachGrace());
        if (policy.interim().answersMax() < 1) {
            check.refusals.add(
                    new PolicyRefusal.InterimAnswersMaxBelowOne(policy.interim().answersMax()));
        }
        var warnings = policy.warnings();
        check.warnings("ANSWER", warnings.answer());
        check.warnings("DRAFT", warnings.draft());
        check.warnings("APPROVAL", warnings.approval());
        check.warnings("REWORK", warnings.rework());
        check.warnings("FINAL_DRAFT", warnings.finalDraft());
        return List.copyOf(check.refusals);
    }

    private void terms(PriorityClass priority, PriorityTerms terms) {
        long term = terms.answer().workingMillis();
        positive("the answer term of " + priority, term);
        notNegative("the draft lead of " + priority, terms.draftLead().workingMillis());
        notNegative("the gate lead of " + priority, terms.gateLead().workingMillis());
        if (terms.draftLead().workingMillis() >= term) {
            refusals.add(new PolicyRefusal.DraftLeadNotShorterThanTerm(priority));
        }
        if (terms.gateLead().workingMillis() >= term) {
            refusals.add(new PolicyRefusal.GateLeadNotShorterThanTerm(priority));
        }
    }

    private void positive(String name, long amount) {
        if (amount <= 0) {
            refusals.add(new PolicyRefusal.TermNotPositive(name));
        }
    }

    private void notNegative(String name, long amount) {
        if (amount < 0) {
            refusals.add(new PolicyRefusal.LeadNegative(name));
        }
    }

    private void warnings(String clock, List<WarningLead> leads) {
        boolean usable = leads.size() <= 16 && new HashSet<>(leads).size() == leads.size();
        for (var lead : leads) {
            usable &= lead.workingMillis() >= 0
                    && lead.workingDays() >= 0
                    && lead.workingMillis() + lead.workingDays() > 0;
        }
        if (!usable) {
            refusals.add(new PolicyRefusal.WarningLeadUnusable(clock));
        }
    }
}
