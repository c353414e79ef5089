package city.otklik.sla.policy;

import city.otklik.facts.PolicyPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.starting.Preparation;
import city.otklik.time.CityClock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the policy that this instance starts with on record, where the last one on record is another (ADR 25). Two instances
 * that start at once may both do so: then it is there twice.
 */
final class PolicyPublisher implements Preparation {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyPublisher.class);
    private static final String SOURCE = "sla";
    private static final String KEY = "policy/city";

    private final Supplier<List<PolicyPublished>> onLog;
    private final CityPolicies policies;
    private final FactEncoder encoder;
    private final LogWriter log;
    private final CityClock clock;

    PolicyPublisher(
            Supplier<List<PolicyPublished>> onLog,
            CityPolicies policies,
            FactEncoder encoder,
            LogWriter log,
            CityClock clock) {
        this.onLog = onLog;
        this.policies = policies;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void prepare() {
        List<PolicyPublished> known = onLog.get();
        String mark = policies.mark();
        if (known.isEmpty() || !known.getLast().getMark().equals(mark)) {
            PolicyPublished published =
                    new PolicyPublished(clock.instant().truncatedTo(ChronoUnit.MILLIS), mark, policies.texts());
            log.append(encoder.encode(SOURCE, KEY, known.size() + 1L, published, Actor.service(SOURCE), null));
            LOG.info("The policy with the mark {} is on record", mark);
        }
    }
}
