package city.otklik.sla.policy;

import city.otklik.deadlines.policy.InterimTerms;
import city.otklik.deadlines.policy.PolicyProblem;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.Term;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.deadlines.policy.WarningLeads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The policies this instance was started with, checked. */
public final class CityPolicies {

    /** In accelerated time a fact still needs real time to reach us; a breach waits at least this much of it. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(2);

    private final List<SlaPolicy> policies;

    /** @throws UnusablePolicyException naming the field, when a policy cannot be used */
    public CityPolicies(PolicyProperties properties) {
        SlaPolicy usual = usual(properties.interimAnswersMax());
        policies = properties.policies().isEmpty()
                ? List.of(usual)
                : properties.policies().stream()
                        .map(policy -> policy.over(usual))
                        .toList();
        Map<Instant, Integer> starts = new HashMap<>();
        for (int index = 0; index < policies.size(); index++) {
            Integer other = starts.putIfAbsent(policies.get(index).effectiveFrom(), index);
            if (other != null) {
                throw UnusablePolicyException.sameStart(index, other);
            }
            List<PolicyProblem> problems = policies.get(index).problems();
            if (!problems.isEmpty()) {
                throw new UnusablePolicyException(index, problems.getFirst());
            }
        }
    }

    private static SlaPolicy usual(int interimAnswersMax) {
        SlaPolicy resolution = SlaPolicy.resolution494();
        InterimTerms interim = resolution.interim();
        return resolution.withInterim(new InterimTerms(interim.finalDraft(), interim.countsFrom(), interimAnswersMax));
    }

    /** All of them, as configured. */
    public List<SlaPolicy> all() {
        return policies;
    }

    /**
     * The policies while city time runs this fast.
     *
     * @param speed seconds of city time in a second
     */
    public SlaPolicies at(double speed) {
        Duration leastGrace = Duration.ofMillis(Math.round(LEAST_WAIT.toMillis() * Math.max(1, speed)));
        return SlaPolicies.of(policies.stream()
                .map(policy ->
                        policy.breachGrace().compareTo(leastGrace) < 0 ? policy.withBreachGrace(leastGrace) : policy)
                .toList());
    }

    /**
     * Differs between two sets of terms; the grace, which follows the speed of the clock, is no term. Equal in every process
     * and every release: a mark that changed with a restart would have every case counted again.
     */
    public String mark() {
        CRC32 sum = new CRC32();
        sum.update(texts().toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }

    /** Each policy in words, as {@link #mark} counts it. */
    List<String> texts() {
        return policies.stream().map(CityPolicies::text).toList();
    }

    /** The layout of the first release, whose marks are on the log. */
    private static String text(SlaPolicy policy) {
        WarningLeads warnings = policy.warnings();
        return "SlaPolicy[name=" + policy.name()
                + ", effectiveFrom="
                + (policy.effectiveFrom().equals(Instant.MIN)
                        ? Long.MIN_VALUE
                        : policy.effectiveFrom().toEpochMilli())
                + ", normal=" + text(policy.normal())
                + ", urgent=" + text(policy.urgent())
                + ", approval=" + text(policy.approval())
                + ", rework=" + text(policy.rework())
                + ", interim=" + policy.interim()
                + ", clarification=" + policy.clarification()
                + ", warnings=WarningLeads[answer=" + text(warnings.answer())
                + ", draft=" + text(warnings.draft())
                + ", approval=" + text(warnings.approval())
                + ", rework=" + text(warnings.rework())
                + ", finalDraft=" + text(warnings.finalDraft())
                + "], breachGrace=" + policy.breachGrace().toMillis() + "]";
    }

    private static String text(PriorityTerms terms) {
        return "PriorityTerms[answer=" + text(terms.answer()) + ", draftLead=" + text(terms.draftLead()) + ", gateLead="
                + text(terms.gateLead()) + "]";
    }

    private static String text(Term term) {
        return "Term[workingMillis=" + term.workingTime().toMillis() + ", clause=" + term.clause() + "]";
    }

    private static List<String> text(List<WarningLead> leads) {
        return leads.stream()
                .map(lead -> "WarningLead[workingMillis=" + lead.workingTime().toMillis() + ", workingDays="
                        + lead.workingDays() + "]")
                .toList();
    }
}
