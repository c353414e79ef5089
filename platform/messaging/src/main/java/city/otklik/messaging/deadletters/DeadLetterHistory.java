package city.otklik.messaging.deadletters;

import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service's dead letters say, read from the first on: which wait, which were replayed. A dead letter that came back
 * waits again even where the marker of its replay arrives after it.
 */
final class DeadLetterHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterHistory.class);

    private final TreeMap<Origin, StoredDeadLetter> open = new TreeMap<>();
    private final TreeMap<Origin, ReplayedDeadLetter> replayed = new TreeMap<>();

    void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try {
            DeadLetterFormat.Marker marker = DeadLetterFormat.answered(record);
            if (marker == null) {
                StoredDeadLetter deadLetter = DeadLetterFormat.read(record);
                open.put(deadLetter.origin(), deadLetter);
                replayed.remove(deadLetter.origin());
            } else {
                answer(marker);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("{}/{} is no dead letter: {}", record.topic(), record.offset(), e.getMessage());
        }
    }

    private void answer(DeadLetterFormat.Marker marker) {
        StoredDeadLetter deadLetter = open.get(marker.origin());
        if (deadLetter != null && deadLetter.number() <= marker.upTo()) {
            open.remove(marker.origin());
            replayed.put(marker.origin(), new ReplayedDeadLetter(deadLetter, marker.at(), marker.who()));
        }
    }

    /** By topic, partition and offset: the order in which they were to be handled. */
    List<StoredDeadLetter> open() {
        return List.copyOf(open.values());
    }

    List<ReplayedDeadLetter> replayed() {
        return List.copyOf(replayed.values());
    }
}
