package city.otklik.messaging.wire;

import city.otklik.messaging.Actor;
import city.otklik.messaging.OutgoingFact;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a record: CloudEvents 1.0 in Kafka's binary binding, with our own {@code actor}, {@code actor-subject}, {@code causationid},
 * {@code sequence} and W3C's {@code traceparent}. Every value is UTF-8 text.
 *
 * @param type null where the record names none
 * @param source the service's name, without the prefix of the URI reference; null where the record names none
 * @param sequence 0 where the source keeps no count
 */
public record FactHeaders(
        @Nullable String id,
        @Nullable String type,
        @Nullable String source,
        long sequence,
        @Nullable Actor actor,
        @Nullable Instant time,
        @Nullable String causation,
        @Nullable String traceparent) {

    /** {@code ce_source} is this and the service's name. */
    public static final String SOURCE_PREFIX = "/otklik/";

    /** The value is one Avro record in Confluent's framing. */
    public static final String CONTENT_TYPE = "application/avro";

    /** Headers in which {@code fact} leaves. */
    public static Headers of(OutgoingFact fact) {
        RecordHeaders headers = new RecordHeaders();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", fact.id());
        put(headers, "ce_type", fact.type());
        put(headers, "ce_source", SOURCE_PREFIX + fact.source());
        put(headers, "ce_time", fact.occurredAt().toString());
        put(headers, "ce_subject", fact.key());
        put(headers, "content-type", CONTENT_TYPE);
        put(headers, "actor", fact.actor());
        put(headers, "actor-subject", fact.actorSubject());
        put(headers, "sequence", Long.toString(fact.sequence()));
        put(headers, "causationid", fact.causation());
        put(headers, "traceparent", fact.traceparent());
        return headers;
    }

    /** Reads what a record carries; what is missing or malformed counts as absent. */
    public static FactHeaders in(Headers headers) {
        String source = text(headers, "ce_source");
        String actor = text(headers, "actor");
        return new FactHeaders(
                text(headers, "ce_id"),
                text(headers, "ce_type"),
                source == null || !source.startsWith(SOURCE_PREFIX) ? source : source.substring(SOURCE_PREFIX.length()),
                number(text(headers, "sequence")),
                actor == null ? null : new Actor(actor, text(headers, "actor-subject")),
                instant(text(headers, "ce_time")),
                text(headers, "causationid"),
                text(headers, "traceparent"));
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The last header of this name as text, null where there is none. */
    public static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(@Nullable String text) {
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
