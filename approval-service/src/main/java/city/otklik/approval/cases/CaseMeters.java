package city.otklik.approval.cases;

import city.otklik.facts.AnswerKind;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;

/** What is counted: drafts, words of the curator, rounds, questions. City time throughout. */
public final class CaseMeters {

    private final MeterRegistry registry;

    public CaseMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A version reached the curator. */
    public void submitted(AnswerKind kind) {
        registry.counter("otklik.drafts.submitted", "kind", lower(kind)).increment();
    }

    /**
     * The curator approved.
     *
     * @param rounds how many versions it took since the last answer
     * @param waited from the submission to the word, as elapsed time
     */
    public void approved(AnswerKind kind, int rounds, Duration waited) {
        registry.counter("otklik.drafts.approved", "kind", lower(kind)).increment();
        DistributionSummary.builder("otklik.drafts.rounds")
                .description("Versions it took until the curator approved one")
                .register(registry)
                .record(rounds);
        decided("approved", waited);
    }

    /** The curator returned a version. */
    public void returned(AnswerKind kind, Duration waited) {
        registry.counter("otklik.drafts.returned", "kind", lower(kind)).increment();
        decided("returned", waited);
    }

    /** A question to the author was handed over for posting. */
    public void asked() {
        registry.counter("otklik.clarifications.asked").increment();
    }

    private void decided(String word, Duration waited) {
        registry.timer("otklik.curator.decision", "word", word).record(waited.isNegative() ? Duration.ZERO : waited);
    }

    private static String lower(AnswerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
