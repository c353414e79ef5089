package city.otklik.messaging.deadletters;

import city.otklik.messaging.outbox.LogWriter;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Keeps what is not kept yet. What is there already is read once, with the first dead letter. */
final class KeptOnce implements DeadLetters {

    private final DeadLetters every;
    private final Supplier<Set<Origin>> stored;
    private @Nullable Set<Origin> kept;

    /** @param stored origins of all that are kept now, a set to be added to */
    KeptOnce(DeadLetters every, Supplier<Set<Origin>> stored) {
        this.every = every;
        this.stored = stored;
    }

    @Override
    public synchronized void keep(DeadLetter deadLetter) {
        Set<Origin> known = kept == null ? read(deadLetter.origin()) : kept;
        kept = known;
        if (!known.contains(deadLetter.origin())) {
            every.keep(deadLetter);
            known.add(deadLetter.origin());
        }
    }

    private Set<Origin> read(Origin origin) {
        try {
            return stored.get();
        } catch (KafkaException | IllegalStateException e) {
            throw new LogWriter.LogUnavailableException("Whether " + origin + " is kept already is not known now", e);
        }
    }
}
