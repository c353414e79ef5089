package city.otklik.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way to the log, already in its final bytes, so that what was decided is what will be read whatever
 * version of the schema the sweeper that sends it knows.
 *
 * @param sequence place among this service's facts about this case, from 1
 * @param key the record's key
 * @param value Confluent wire format
 * @param actorSubject the person's account at the identity provider, see {@link Actor}
 * @param causation id of the fact that led to it, null where a person did
 */
public record OutgoingFact(
        long sequence,
        String id,
        String type,
        String source,
        String topic,
        String key,
        String actor,
        @Nullable String actorSubject,
        Instant occurredAt,
        @Nullable String causation,
        @Nullable String traceparent,
        byte[] value) {

    /** The same as a part of another trace. */
    public OutgoingFact inTrace(String trace) {
        return new OutgoingFact(
                sequence, id, type, source, topic, key, actor, actorSubject, occurredAt, causation, trace, value);
    }
}
