package city.otklik.cli.deadletters;

import city.otklik.messaging.deadletters.ReplayedLetter;
import city.otklik.messaging.deadletters.StoredLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter and the service that put it aside.
 *
 * @param replayedAt when it was sent again without coming back; null while it waits
 * @param replayedBy who did that; empty while it waits
 */
public record ServiceDeadLetter(
        String service, StoredLetter letter, @Nullable Instant replayedAt, String replayedBy) {

    static ServiceDeadLetter waiting(String service, StoredLetter letter) {
        return new ServiceDeadLetter(service, letter, null, "");
    }

    static ServiceDeadLetter replayed(String service, ReplayedLetter replayed) {
        return new ServiceDeadLetter(service, replayed.letter(), replayed.at(), replayed.by());
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
