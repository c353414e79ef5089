package city.otklik.approval.cases;

import city.otklik.approval.cases.DraftVersion.CuratorDecision;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/** Counts drafts, decisions of the curator, rounds and clarifications. City time throughout. */
public final class CaseMeters {

    private final MeterRegistry registry;

    public CaseMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** The case's latest version was submitted. */
    public void submitted(ApprovalCase submitted) {
        count("submitted", submitted.drafts().getLast());
    }

    /** The curator decided on the case's latest version; how long that took is elapsed time. */
    public void decided(ApprovalCase decided) {
        DraftVersion draft = decided.drafts().getLast();
        CuratorDecision decision = Objects.requireNonNull(draft.decision());
        String word = decision.approved() ? "approved" : "returned";
        count(word, draft);
        if (decision.approved()) {
            DistributionSummary.builder("otklik.drafts.rounds")
                    .description("Versions it took until the curator approved one")
                    .register(registry)
                    .record(decided.rounds());
        }
        Duration waited = Duration.between(draft.submittedAt(), decision.at());
        registry.timer("otklik.curator.decision", "word", word).record(waited.isNegative() ? Duration.ZERO : waited);
    }

    /** A clarification was asked. */
    public void asked() {
        registry.counter("otklik.clarifications.asked").increment();
    }

    private void count(String what, DraftVersion draft) {
        registry.counter("otklik.drafts." + what, "kind", draft.kind().name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
