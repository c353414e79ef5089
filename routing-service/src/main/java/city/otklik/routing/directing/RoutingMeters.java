package city.otklik.routing.directing;

import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.RoutingDoubted;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Counts what routing does, without personal data. */
final class RoutingMeters {

    private final MeterRegistry meters;
    private final DistributionSummary confidence;

    RoutingMeters(MeterRegistry meters) {
        this.meters = meters;
        this.confidence = DistributionSummary.builder("otklik.routing.confidence")
                .description("How sure the rules were of the department they chose, from 0 to 1")
                .serviceLevelObjectives(0.3, 0.5, 0.7, 0.9)
                .register(meters);
    }

    void emitted(List<SpecificRecord> facts) {
        facts.forEach(this::emitted);
    }

    private void emitted(SpecificRecord fact) {
        switch (fact) {
            case CaseRouted routed -> {
                String by = routed.getByPerson() ? "person" : "rule";
                meters.counter("otklik.routing.routed", "department", routed.getLead(), "by", by)
                        .increment();
                if (!routed.getByPerson()) {
                    confidence.record(routed.getConfidence());
                }
            }
            case RoutingDoubted doubted ->
                meters.counter("otklik.routing.doubted").increment();
            case DepartmentRefused refused ->
                meters.counter("otklik.routing.refused", "department", refused.getDepartment())
                        .increment();
            default -> {
                // Nothing else is counted.
            }
        }
    }
}
