package city.otklik.sla.policy;

import city.otklik.deadlines.policy.PolicyProblem;

/** The configured policy cannot be used: names the property and the remedy. */
public final class UnusablePolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnusablePolicyException(int index, PolicyProblem problem) {
        this(index, problem.setting(), problem.text());
    }

    /** Two policies for the same messages: which of them applies to a case would depend on their order in a file. */
    static UnusablePolicyException sameStart(int index, int other) {
        return new UnusablePolicyException(
                index,
                "effective-from",
                "policies[" + other
                        + "] is in force from that instant already; give each policy an instant of its own");
    }

    private UnusablePolicyException(int index, String property, String because) {
        super("otklik.sla.policies[" + index + "]." + property + ": " + because);
    }
}
