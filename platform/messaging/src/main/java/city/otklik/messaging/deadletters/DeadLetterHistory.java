package city.otklik.messaging.deadletters;

import city.otklik.messaging.deadletters.DeadLetterEntry.Kind;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a service's dead letters say, read from the first on: which wait, which were replayed or discarded. A dead letter that
 * came back waits again, and whatever was proposed before is void, even where a marker arrives after it.
 */
final class DeadLetterHistory {

    private final TreeMap<Origin, DeadLetterEntry> entries = new TreeMap<>();

    /** @param record with the size of its value in bytes, null where there is none */
    void take(ConsumerRecord<byte @Nullable [], @Nullable Integer> record) {
        DeadLetterFormat.Marker marker = DeadLetterFormat.marker(record);
        if (marker == null) {
            Integer size = record.value();
            StoredDeadLetter deadLetter = DeadLetterFormat.read(record, size == null ? -1 : size);
            entries.put(deadLetter.origin(), new DeadLetterEntry(deadLetter, null, null));
        } else {
            entries.computeIfPresent(marker.origin(), (origin, entry) -> marked(entry, marker));
        }
    }

    private static DeadLetterEntry marked(DeadLetterEntry entry, DeadLetterFormat.Marker marker) {
        if (!entry.waits() || entry.deadLetter().number() > marker.upTo()) {
            return entry;
        }
        return marker.mark().kind() == Kind.DISCARD_PROPOSED
                ? new DeadLetterEntry(entry.deadLetter(), marker.mark(), null)
                : new DeadLetterEntry(entry.deadLetter(), entry.proposal(), marker.mark());
    }

    /** By topic, partition and offset: the order in which they were to be handled. */
    List<DeadLetterEntry> entries() {
        return List.copyOf(entries.values());
    }
}
