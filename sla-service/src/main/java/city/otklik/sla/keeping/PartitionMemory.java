package city.otklik.sla.keeping;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a partition remembers beside its cases.
 *
 * @param now the city's time as far as anything was said by it, milliseconds; 0 before the first tick
 * @param mark what its due instants were last counted by, null before its first case
 */
public record PartitionMemory(long now, @Nullable InForceMark mark) {

    /** A key no case can have. */
    public static final String KEY = "\u0000partition";

    static final PartitionMemory EMPTY = new PartitionMemory(0, null);

    Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    PartitionMemory at(long later) {
        return new PartitionMemory(Math.max(now, later), mark);
    }

    PartitionMemory countedBy(InForceMark other) {
        return new PartitionMemory(now, other);
    }

    byte[] encode() {
        String text = "1\n" + now + (mark == null ? "" : "\n" + mark.calendars() + "\n" + mark.policies());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static PartitionMemory decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (!lines[0].equals("1")) {
            throw new IllegalStateException(
                    "A partition's memory has layout " + lines[0] + ", this release reads 1: run the newer release");
        }
        return new PartitionMemory(
                Long.parseLong(lines[1]), lines.length < 4 ? null : new InForceMark(lines[2], lines[3]));
    }
}
