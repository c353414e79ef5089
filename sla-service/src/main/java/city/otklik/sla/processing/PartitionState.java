package city.otklik.sla.processing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a partition besides its cases.
 *
 * @param now the city's time as far as anything was written by it, milliseconds; 0 before the first tick
 * @param mark what its due instants were last calculated by, null before its first case
 */
public record PartitionState(long now, @Nullable RuleSetMark mark) {

    /** A key no case can have. */
    public static final String KEY = "\u0000partition";

    static final PartitionState EMPTY = new PartitionState(0, null);

    Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    PartitionState at(long later) {
        return new PartitionState(Math.max(now, later), mark);
    }

    PartitionState calculatedBy(RuleSetMark other) {
        return new PartitionState(now, other);
    }

    byte[] encode() {
        String text = "1\n" + now + (mark == null ? "" : "\n" + mark.calendars() + "\n" + mark.policies());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static PartitionState decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals("1")) {
            throw new IllegalStateException(
                    "A partition's state has layout " + lines[0] + ", this release reads 1: run the newer release");
        }
        return new PartitionState(
                Long.parseLong(lines[1]), lines.length < 4 ? null : new RuleSetMark(lines[2], lines[3]));
    }
}
