package city.otklik.messaging.deadletters;

import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a service's dead letters say, read from the first on: which wait, which were replayed. A letter that came back
 * waits again even where the marker of its replay arrives after it.
 */
final class LetterLedger {

    private static final Logger LOG = LoggerFactory.getLogger(LetterLedger.class);

    private final TreeMap<Origin, StoredLetter> open = new TreeMap<>();
    private final TreeMap<Origin, ReplayedLetter> replayed = new TreeMap<>();

    void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        try {
            LetterFormat.Marker marker = LetterFormat.answered(record);
            if (marker == null) {
                StoredLetter letter = LetterFormat.read(record);
                open.put(letter.origin(), letter);
                replayed.remove(letter.origin());
            } else {
                answer(marker);
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("{}/{} is no dead letter: {}", record.topic(), record.offset(), e.getMessage());
        }
    }

    private void answer(LetterFormat.Marker marker) {
        StoredLetter letter = open.get(marker.origin());
        if (letter != null && letter.number() <= marker.upTo()) {
            open.remove(marker.origin());
            replayed.put(marker.origin(), new ReplayedLetter(letter, marker.at(), marker.who()));
        }
    }

    /** By topic, partition and offset: the order in which they were to be handled. */
    List<StoredLetter> open() {
        return List.copyOf(open.values());
    }

    List<ReplayedLetter> replayed() {
        return List.copyOf(replayed.values());
    }
}
