package city.otklik.intake.opening;

import city.otklik.facts.MessageRejected;
import city.otklik.facts.Network;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Counts what intake does, without personal data. */
public final class IntakeMeters {

    private final MeterRegistry meters;

    public IntakeMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    public void opened(Network network, Findings findings, List<SpecificRecord> facts) {
        String verdict = findings.verdict().decision().name();
        meters.counter("otklik.intake.received", "network", network.name(), "verdict", verdict)
                .increment();
        if (!findings.repeats().isEmpty()) {
            meters.counter("otklik.intake.repeats").increment();
        }
        rejected(facts);
    }

    public void rejected(List<SpecificRecord> facts) {
        for (SpecificRecord fact : facts) {
            if (fact instanceof MessageRejected rejected) {
                String by = rejected.getByPerson() ? "person" : "rule";
                meters.counter(
                                "otklik.intake.rejected",
                                "ground",
                                rejected.getGround().name(),
                                "by",
                                by)
                        .increment();
            }
        }
    }

    public void turnedAway(String field, String rule) {
        meters.counter("otklik.intake.turned.away", "field", field, "rule", rule)
                .increment();
    }

    /** An address of this field is none that people may open. */
    public void leftOut(String field) {
        meters.counter("otklik.intake.left.out", "field", field).increment();
    }

    public void deliveredAgain() {
        meters.counter("otklik.intake.delivered.again").increment();
    }
}
