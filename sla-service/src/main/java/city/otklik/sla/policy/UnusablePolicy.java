package city.otklik.sla.policy;

import city.otklik.deadlines.policy.PolicyRefusal;
import java.util.Locale;

/** The configured policy cannot be lived by: names the property and the remedy. */
public final class UnusablePolicy extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnusablePolicy(int index, PolicyRefusal refusal) {
        this(index, property(refusal), refusal.because());
    }

    /** Two policies for the same messages: which of them a case lives by would hang on their order in a file. */
    static UnusablePolicy sameStart(int index, int other) {
        return new UnusablePolicy(
                index,
                "effective-from",
                "policies[" + other
                        + "] is in force from that instant already; give each policy an instant of its own");
    }

    private UnusablePolicy(int index, String property, String because) {
        super("otklik.sla.policies[" + index + "]." + property + ": " + because);
    }

    private static String property(PolicyRefusal refusal) {
        return switch (refusal) {
            case PolicyRefusal.DraftLeadNotShorterThanTerm it ->
                it.priority().name().toLowerCase(Locale.ROOT) + ".draft-lead";
            case PolicyRefusal.GateLeadNotShorterThanTerm it ->
                it.priority().name().toLowerCase(Locale.ROOT) + ".gate-lead";
            case PolicyRefusal.TermNotPositive it -> named(it.term());
            case PolicyRefusal.LeadNegative it -> named(it.lead());
            case PolicyRefusal.WarningLeadUnusable it ->
                "warnings." + it.clock().toLowerCase(Locale.ROOT).replace('_', '-');
            case PolicyRefusal.InterimAnswersMaxBelowOne ignored -> "interim-answers-max";
        };
    }

    /** The check speaks in words; the property is the last word that names a field of the sheet. */
    private static String named(String words) {
        String priority = words.contains("URGENT") ? "urgent." : words.contains("NORMAL") ? "normal." : "";
        if (words.contains("answer term")) {
            return priority + "answer";
        }
        if (words.contains("draft lead")) {
            return priority + "draft-lead";
        }
        if (words.contains("gate lead")) {
            return priority + "gate-lead";
        }
        return words.equals("final-draft") || words.equals("clarification-reminder") ? words + "-days" : words;
    }
}
