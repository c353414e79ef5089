package city.otklik.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;

/** What the inbox counts. */
final class InboxMeters {

    private final MeterRegistry registry;

    InboxMeters(MeterRegistry registry, ParkedCases parked, HeldReading held) {
        this.registry = registry;
        registry.gauge("otklik.cases.parked", parked, ParkedCases::count);
        registry.gauge("otklik.partitions.held", held, HeldReading::count);
    }

    void handled(String type) {
        registry.counter("otklik.facts.handled", "type", type).increment();
    }

    /** @param why {@code unknown-type}, {@code own} or {@code replayed-before} */
    void skipped(String why) {
        registry.counter("otklik.facts.skipped", "why", why).increment();
    }

    void deadLetter(String rule) {
        registry.counter("otklik.dead.letters", "rule", rule).increment();
    }
}
