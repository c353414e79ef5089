package city.otklik.messaging.deadletters;

import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a service's dead letters say, read from the first on: which wait, which were replayed or discarded. A dead letter that
 * came back waits again, and whatever was proposed before is void, even where a marker arrives after it; one whose record cannot
 * be held counts from its first time, however often it is met. One proposal waits at
 * a time: the first in the log, whoever wrote at the same moment; an answer counts for the proposal that it names.
 */
final class DeadLetterHistory {

    private final TreeMap<Origin, DeadLetterEntry> entries = new TreeMap<>();

    void take(ConsumerRecord<byte[], byte[]> record) {
        DeadLetterFormat.Marker marker = DeadLetterFormat.marker(record);
        if (marker == null) {
            StoredDeadLetter deadLetter = DeadLetterFormat.read(record);
            entries.merge(
                    deadLetter.origin(),
                    new DeadLetterEntry(deadLetter, null, null),
                    (known, again) -> isMetAgain(known, again) ? known : again);
        } else {
            entries.computeIfPresent(marker.origin(), (origin, entry) -> marked(entry, marker));
        }
    }

    /** What was never read cannot be replayed, so it cannot have come back either: another reader met it. */
    private static boolean isMetAgain(DeadLetterEntry known, DeadLetterEntry again) {
        return known.deadLetter().rule().equals(DeadLetter.CANNOT_BE_HELD)
                && again.deadLetter().rule().equals(DeadLetter.CANNOT_BE_HELD);
    }

    private static DeadLetterEntry marked(DeadLetterEntry entry, DeadLetterFormat.Marker marker) {
        if (!entry.waits() || entry.deadLetter().number() > marker.upTo()) {
            return entry;
        }
        DeadLetterEntry.Mark proposal = entry.proposal();
        return switch (marker.mark().kind()) {
            case REPLAYED -> new DeadLetterEntry(entry.deadLetter(), proposal, marker.mark());
            case DISCARD_PROPOSED ->
                proposal == null ? new DeadLetterEntry(entry.deadLetter(), marker.mark(), null) : entry;
            case DISCARD_WITHDRAWN ->
                answers(marker, proposal) ? new DeadLetterEntry(entry.deadLetter(), null, null) : entry;
            case DISCARDED ->
                answers(marker, proposal) ? new DeadLetterEntry(entry.deadLetter(), proposal, marker.mark()) : entry;
        };
    }

    /** Markers of earlier versions name no proposal. */
    private static boolean answers(DeadLetterFormat.Marker marker, DeadLetterEntry.@Nullable Mark proposal) {
        return marker.proposal() == DeadLetterFormat.NONE
                || (proposal != null && proposal.number() == marker.proposal());
    }

    /** By topic, partition and offset: the order in which they were to be handled. */
    List<DeadLetterEntry> entries() {
        return List.copyOf(entries.values());
    }
}
