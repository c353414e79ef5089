package city.otklik.cli.deadletters;

import city.otklik.messaging.deadletters.DeadLetterEntry;
import city.otklik.messaging.deadletters.StoredDeadLetter;

/** A dead letter and the service that put it aside. */
public record ServiceDeadLetter(String service, DeadLetterEntry entry) {

    public StoredDeadLetter letter() {
        return entry.deadLetter();
    }

    public boolean waits() {
        return entry.waits();
    }

    /** Whether this record builds on {@code earlier}: the same service would handle both, of one case, in that order. */
    boolean follows(ServiceDeadLetter earlier) {
        return service.equals(earlier.service()) && letter().follows(earlier.letter());
    }
}
