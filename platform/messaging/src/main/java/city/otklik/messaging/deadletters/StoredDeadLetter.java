package city.otklik.messaging.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is kept, without its value: {@link StoredDeadLetters#bytesOf} reads that.
 *
 * @param number its place in the dead letters' own topic; a dead letter kept once more has a later one
 * @param keptAt when it became a dead letter, the log's time
 * @param origin coordinates of the record's first reading, its name in every command; where the kept record does not say
 *     them, those of the dead letter itself
 * @param replayable whether the record is kept whole and its topic is known
 */
public record StoredDeadLetter(
        long number, Instant keptAt, Origin origin, Why why, Original original, boolean replayable) {

    /**
     * Why it is dead.
     *
     * @param field the offending field
     * @param rule short name of what was broken
     * @param remedy what to do
     */
    public record Why(String field, String rule, String remedy) {}

    /**
     * The record that was read.
     *
     * @param key null where it has none
     * @param headers without ours
     * @param loggedAt when it came into its topic
     * @param size of the kept value in bytes, -1 where there is none
     */
    public record Original(byte @Nullable [] key, Headers headers, Instant loggedAt, int size) {}

    /** The record's key as text, empty where it has none. */
    public String key() {
        byte[] key = original.key();
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    /** Whether this record builds on {@code earlier}: of one case, to be handled after it. */
    public boolean follows(StoredDeadLetter earlier) {
        return key().equals(earlier.key())
                && origin.topic().equals(earlier.origin().topic())
                && origin.compareTo(earlier.origin()) > 0;
    }

    public String field() {
        return why.field();
    }

    public String rule() {
        return why.rule();
    }

    public String remedy() {
        return why.remedy();
    }

    public Headers headers() {
        return original.headers();
    }
}
