package city.otklik.simulator.behaviour;

import java.util.Optional;

/** What every network's settings have; a network's {@code …Properties} record implements it. */
public interface NetworkBehaviour {

    /** How often each callback event is delivered, at least 1. */
    int eventCopies();

    /** Whether events are delivered in pairs, the later one first. */
    boolean eventsReordered();

    /** Whether a forged copy, signed wrongly, is sent before each event. */
    boolean eventsForged();

    /** The first setting that makes no sense, with the rule. */
    Optional<String> objection();

    /** The objection to a value below {@code least}. */
    static Optional<String> atLeast(int least, String field, int value) {
        return value >= least ? Optional.empty() : Optional.of(field + ": give at least " + least);
    }
}
