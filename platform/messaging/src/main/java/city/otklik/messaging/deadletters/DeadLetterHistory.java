package city.otklik.messaging.deadletters;

import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a service's dead letters say, read from the first on: which wait, which were replayed. A dead letter that came back
 * waits again even where the marker of its replay arrives after it.
 */
final class DeadLetterHistory {

    private final TreeMap<Origin, StoredDeadLetter> open = new TreeMap<>();
    private final TreeMap<Origin, ReplayedDeadLetter> replayed = new TreeMap<>();

    /** @param record with the size of its value in bytes, null where there is none */
    void take(ConsumerRecord<byte @Nullable [], @Nullable Integer> record) {
        DeadLetterFormat.Marker marker = DeadLetterFormat.answered(record);
        if (marker == null) {
            Integer size = record.value();
            StoredDeadLetter deadLetter = DeadLetterFormat.read(record, size == null ? -1 : size);
            open.put(deadLetter.origin(), deadLetter);
            replayed.remove(deadLetter.origin());
        } else {
            answer(marker);
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
