package city.otklik.sla.measuring;

import city.otklik.deadlines.policy.ClockKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.IntStream;

/** Counts what the clocks announce. After an undone transaction something may be counted twice; the log never has it twice. */
public final class SlaMeters {

    private static final Duration[] HOURS =
            IntStream.rangeClosed(1, 12).mapToObj(Duration::ofHours).toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final KnownDepartments departments = new KnownDepartments();

    public SlaMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** How a clock ended, or seemed to: met, breached, withdrawn, cancelled. */
    public void outcome(ClockKind kind, String outcome, CaseLabels labels) {
        Counter.builder("otklik.clock.outcomes")
                .description("How clocks ended")
                .tags(Tags.of(
                        "kind", kind.name(),
                        "outcome", outcome,
                        "department", departments.label(labels.department()),
                        "network", labels.network().isEmpty() ? "none" : labels.network(),
                        "priority", labels.priority()))
                .register(registry)
                .increment();
    }

    /** A warning was raised, late after downtime or in its time. */
    public void warning(ClockKind kind, boolean late) {
        Counter.builder("otklik.clock.warnings")
                .description("Warnings raised before due")
                .tags("kind", kind.name(), "late", Boolean.toString(late))
                .register(registry)
                .increment();
    }

    /** A due instant that reaches into a year without a confirmed calendar was announced. */
    public void provisional(ClockKind kind) {
        Counter.builder("otklik.clock.provisional")
                .description("Due instants announced that reach into a year without a confirmed calendar")
                .tags("kind", kind.name())
                .register(registry)
                .increment();
    }

    /** An answer was published: how much working time it took from the curator's sending, suspensions left out. */
    public void answered(Duration working, CaseLabels labels) {
        Timer.builder("otklik.answer.working.time")
                .description("Working time from the curator's sending to the answer, suspensions left out")
                .tags("department", departments.label(labels.department()), "priority", labels.priority())
                .serviceLevelObjectives(HOURS)
                .register(registry)
                .record(working.isNegative() ? Duration.ZERO : working);
    }

    /** A missed clock ended. */
    public void overrun(ClockKind kind, Duration working) {
        Timer.builder("otklik.clock.overrun")
                .description("Working time by which missed clocks ended late")
                .tags("kind", kind.name())
                .serviceLevelObjectives(HOURS)
                .register(registry)
                .record(working.isNegative() ? Duration.ZERO : working);
    }

    /** A record became a dead letter. */
    public void deadLetter(String rule) {
        Counter.builder("otklik.dead.letters")
                .description("Records that became dead letters")
                .tags("service", "sla", "rule", rule)
                .register(registry)
                .increment();
    }

    /** A fact concerns no clock, or is of a type this release does not know. */
    public void passedOver() {
        registry.counter("otklik.facts.passed.over").increment();
    }

    /** A tick was not believed: it was later than the log's own time of it allows. */
    public void tickDropped() {
        registry.counter("otklik.ticks.dropped").increment();
    }

    /** A case could not be checked when it fell due: an error of the program. */
    public void checkFailed() {
        registry.counter("otklik.clock.looks.failed").increment();
    }
}
