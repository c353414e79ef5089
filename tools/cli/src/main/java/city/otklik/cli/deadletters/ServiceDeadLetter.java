package city.otklik.cli.deadletters;

import city.otklik.messaging.deadletters.ReplayedDeadLetter;
import city.otklik.messaging.deadletters.StoredDeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter and the service that put it aside.
 *
 * @param replayedAt when it was sent again without coming back; null while it waits
 * @param replayedBy who did that; empty while it waits
 */
public record ServiceDeadLetter(
        String service, StoredDeadLetter letter, @Nullable Instant replayedAt, String replayedBy) {

    static ServiceDeadLetter waiting(String service, StoredDeadLetter letter) {
        return new ServiceDeadLetter(service, letter, null, "");
    }

    static ServiceDeadLetter replayed(String service, ReplayedDeadLetter replayed) {
        return new ServiceDeadLetter(service, replayed.deadLetter(), replayed.at(), replayed.by());
    }

    public boolean waits() {
        return replayedAt == null;
    }

    /** Whether this record builds on {@code earlier}: the same service would handle both, of one case, in that order. */
    boolean follows(ServiceDeadLetter earlier) {
        return service.equals(earlier.service())
                && letter.key().equals(earlier.letter().key())
                && letter.origin().topic().equals(earlier.letter().origin().topic())
                && letter.origin().compareTo(earlier.letter().origin()) > 0;
    }
}
