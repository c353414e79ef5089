package city.otklik.deadlines.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The policies of a city by the instant from which each is in force. A message lives and ends by the policy in force when
 * the curator sent it, so that a new policy never moves the deadline of a case already begun.
 */
public final class SlaPolicies {
    private final List<SlaPolicy> byStart;

    private SlaPolicies(List<SlaPolicy> byStart) {
        this.byStart = byStart;
    }

    /** One policy, for all time. */
    public static SlaPolicies always(SlaPolicy policy) {
        return of(List.of(policy));
    }

    /**
     * Several policies, each in force from its {@code effectiveFrom}; the earliest also for all time before.
     *
     * @throws IllegalArgumentException when there is none or one of them has {@link SlaPolicy#problems()}
     */
    public static SlaPolicies of(List<SlaPolicy> policies) {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("no SLA policy given, name at least one");
        }
        for (var policy : policies) {
            for (var problem : policy.problems()) {
                throw new IllegalArgumentException("SLA policy " + policy.name() + ": " + problem.text());
            }
        }
        var sorted = new ArrayList<>(policies);
        sorted.sort(Comparator.comparing(SlaPolicy::effectiveFrom));
        return new SlaPolicies(List.copyOf(sorted));
    }

    /** All of them, the earliest first. */
    public List<SlaPolicy> all() {
        return byStart;
    }

    /** The policy for a message sent at that instant. */
    public SlaPolicy at(Instant sentAt) {
        var found = byStart.getFirst();
        for (var policy : byStart) {
            if (!policy.effectiveFrom().isAfter(sentAt)) {
                found = policy;
            }
        }
        return found;
    }
}
