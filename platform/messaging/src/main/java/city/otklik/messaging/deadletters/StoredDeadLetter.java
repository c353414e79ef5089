package city.otklik.messaging.deadletters;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is kept.
 *
 * @param number its place in the dead letters' own topic; a dead letter kept once more has a later one
 * @param origin coordinates of the record's first reading, its name in every command
 * @param keptAt when it became a dead letter, the log's time
 * @param key the record's key as text, empty where it has none
 * @param field the offending field
 * @param rule short name of what was broken
 * @param remedy what to do
 * @param headers those of the original record
 * @param value the original bytes, null where there were none or where they were left in the topic
 * @param leftInTopic whether the value is too large to be copied and is still where the origin says
 */
public record StoredDeadLetter(
        long number,
        Origin origin,
        Instant keptAt,
        String key,
        String field,
        String rule,
        String remedy,
        Headers headers,
        byte @Nullable [] rawKey,
        byte @Nullable [] value,
        boolean leftInTopic) {}
