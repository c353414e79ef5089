package city.otklik.intake.opening;

import city.otklik.facts.Network;
import city.otklik.understanding.repeats.Likeness;
import city.otklik.understanding.screening.Verdict;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What intake did: one line of the log and one count each, without personal data. */
public final class IntakeJournal {

    private static final Logger LOG = LoggerFactory.getLogger("city.otklik.intake");

    private final MeterRegistry meters;

    public IntakeJournal(MeterRegistry meters) {
        this.meters = meters;
    }

    public void opened(String caseId, Network network, Verdict verdict, List<Likeness> similar) {
        long repeats = similar.stream().filter(Likeness::repeat).count();
        meters.counter(
                        "otklik.intake.received",
                        "network",
                        network.name(),
                        "verdict",
                        verdict.decision().name())
                .increment();
        if (repeats > 0) {
            meters.counter("otklik.intake.repeats").increment();
        }
        if (verdict.decision() == Verdict.Decision.REJECT) {
            rejected(verdict.grounds().getFirst().name(), false);
        }
        LOG.info(
                "Case {} opened: network {}, screening {} {}, repeats {}",
                caseId,
                network,
                verdict.decision(),
                verdict.evidence(),
                repeats);
    }

    public void turnedAway(String field, String rule) {
        meters.counter("otklik.intake.turned.away", "field", field, "rule", rule)
                .increment();
    }

    public void deliveredAgain(String caseId) {
        meters.counter("otklik.intake.delivered.again").increment();
        LOG.info("Case {}: its message was delivered again, nothing changes", caseId);
    }

    public void rejected(String ground, boolean byPerson) {
        meters.counter("otklik.intake.rejected", "ground", ground, "by", byPerson ? "person" : "rule")
                .increment();
    }

    public void decided(String caseId, String command) {
        meters.counter("otklik.intake.decided", "command", command).increment();
        LOG.info("Case {}: {}", caseId, command);
    }
}
