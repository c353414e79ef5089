package city.otklik.routing.directing;

import city.otklik.routing.directing.RoutedCase.Route;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What routing did: one line of the log and one count each, without personal data. */
public final class RoutingJournal {

    private static final Logger LOG = LoggerFactory.getLogger("city.otklik.routing");

    private final MeterRegistry meters;
    private final DistributionSummary confidence;

    public RoutingJournal(MeterRegistry meters) {
        this.meters = meters;
        this.confidence = DistributionSummary.builder("otklik.routing.confidence")
                .description("How sure the rules were of the department they chose, from 0 to 1")
                .serviceLevelObjectives(0.3, 0.5, 0.7, 0.9)
                .register(meters);
    }

    /** The case as it stands after it was accepted. */
    void directed(RoutedCase known) {
        Route route = known.route();
        if (route == null) {
            meters.counter("otklik.routing.doubted").increment();
            LOG.info(
                    "Case {} waits for a person to route it: {}; executor {}",
                    known.caseId(),
                    known.doubt(),
                    known.executor());
            return;
        }
        routed(route);
        LOG.info(
                "Case {} routed to {} {} with confidence {}; executor {}",
                known.caseId(),
                route.lead(),
                route.coDepartments(),
                route.confidence(),
                known.executor());
    }

    void routed(Route route) {
        meters.counter("otklik.routing.routed", "department", route.lead(), "by", route.byPerson() ? "person" : "rule")
                .increment();
        if (!route.byPerson()) {
            confidence.record(route.confidence());
        }
    }

    void refused(String department) {
        meters.counter("otklik.routing.refused", "department", department).increment();
    }

    void away(String login, LocalDate from, LocalDate to) {
        LOG.info("Executor {} is away from {} to {}", login, from, to);
    }

    void ordered(String caseId, String order) {
        LOG.info("Case {}: {}", caseId, order);
    }
}
