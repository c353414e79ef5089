package city.otklik.sla.processing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a partition apart from its cases.
 *
 * @param now the city's time as far as anything was written by it, milliseconds; 0 before the first tick
 * @param held whether the clocks are held: time does not move until they are released
 * @param mark what its due instants were last calculated by, null before its first case
 */
public record PartitionState(
        long now, boolean held, @Nullable RuleSetMark mark) {

    /** A key no case can have. */
    public static final String KEY = "\u0000partition";

    static final PartitionState EMPTY = new PartitionState(0, false, null);

    Instant instant() {
        return Instant.ofEpochMilli(now);
    }

    PartitionState at(long later) {
        return held ? this : new PartitionState(Math.max(now, later), false, mark);
    }

    PartitionState calculatedBy(RuleSetMark other) {
        return new PartitionState(now, held, other);
    }

    PartitionState held(boolean other) {
        return new PartitionState(now, other, mark);
    }

    byte[] encode() {
        String text =
                "2\n" + now + "\n" + held + (mark == null ? "" : "\n" + mark.calendars() + "\n" + mark.policies());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static PartitionState decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        return switch (lines[0]) {
            // The layout of the first release, which could not hold its clocks.
            case "1" -> new PartitionState(Long.parseLong(lines[1]), false, mark(lines, 2));
            case "2" -> new PartitionState(Long.parseLong(lines[1]), Boolean.parseBoolean(lines[2]), mark(lines, 3));
            default ->
                throw new IllegalStateException("A partition's state has layout " + lines[0]
                        + ", this release reads 1 and 2: run the newer release");
        };
    }

    private static @Nullable RuleSetMark mark(String[] lines, int at) {
        return lines.length < at + 2 ? null : new RuleSetMark(lines[at], lines[at + 1]);
    }
}
