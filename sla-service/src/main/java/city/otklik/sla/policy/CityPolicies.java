package city.otklik.sla.policy;

import city.otklik.deadlines.policy.PolicyProblem;
import city.otklik.deadlines.policy.SlaPolicies;
import city.otklik.deadlines.policy.SlaPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The policies this instance was started with, checked. */
public final class CityPolicies {

    /** In accelerated time a fact still needs real time to reach us; a breach waits at least this much of it. */
    private static final Duration LEAST_WAIT = Duration.ofSeconds(2);

    private final List<PolicySheet> sheets;
    private final List<SlaPolicy> defaults;

    /** @throws UnusablePolicy naming the field, when a policy cannot be lived by */
    public CityPolicies(PolicyProperties properties) {
        sheets = properties.policies();
        defaults = policies(Duration.ZERO);
        Map<Instant, Integer> starts = new HashMap<>();
        for (int index = 0; index < defaults.size(); index++) {
            Integer other = starts.putIfAbsent(defaults.get(index).effectiveFrom(), index);
            if (other != null) {
                throw UnusablePolicy.sameStart(index, other);
            }
            List<PolicyProblem> problems = defaults.get(index).problems();
            if (!problems.isEmpty()) {
                throw new UnusablePolicy(index, problems.getFirst());
            }
        }
    }

    private List<SlaPolicy> policies(Duration leastGrace) {
        List<SlaPolicy> policies = new ArrayList<>();
        sheets.forEach(sheet -> policies.add(sheet.toPolicy(leastGrace)));
        if (policies.isEmpty()) {
            SlaPolicy usual = SlaPolicy.resolution494();
            policies.add(usual.withBreachGrace(PolicySheet.longer(usual.breachGrace(), leastGrace)));
        }
        return policies;
    }

    /**
     * The policies while city time runs this fast.
     *
     * @param speed seconds of city time in a second
     */
    public SlaPolicies at(double speed) {
        return SlaPolicies.of(policies(Duration.ofMillis(Math.round(LEAST_WAIT.toMillis() * Math.max(1, speed)))));
    }

    /**
     * Tells two sets of terms apart; the grace, which follows the speed of the clock, is no term. Equal in every process: a
     * mark that changed with a restart would have every case counted anew.
     */
    public String mark() {
        CRC32 sum = new CRC32();
        sum.update(defaults.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
