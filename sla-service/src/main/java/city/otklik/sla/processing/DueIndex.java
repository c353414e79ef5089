package city.otklik.sla.processing;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Which case is to be checked when. An entry that no longer counts is not removed but noticed when its time comes:
 * a check of a case with nothing due changes nothing.
 */
final class DueIndex {

    private record Entry(long at, String caseId) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            return Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Entry> entries = new PriorityQueue<>();

    void put(String caseId, @Nullable Instant at) {
        if (at != null) {
            entries.add(new Entry(at.toEpochMilli(), caseId));
        }
    }

    /** Takes the case that is to be checked first, null when none does until then. */
    @Nullable
    String poll(long until) {
        Entry first = entries.peek();
        if (first == null || first.at() > until) {
            return null;
        }
        entries.remove();
        return first.caseId();
    }

    /** Whether any case is to be checked until then. */
    boolean isDue(long until) {
        Entry first = entries.peek();
        return first != null && first.at() <= until;
    }

    /** How long the first entry has been waiting, 0 when none is due yet. */
    long waitingSince(long now) {
        Entry first = entries.peek();
        return first == null ? 0 : Math.max(0, now - first.at());
    }
}
