package city.otklik.messaging.inbox;

import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.messaging.deadletters.DeadLetter;
import city.otklik.messaging.deadletters.Origin;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.topics.Topic;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.messaging.wire.LogValue;
import city.otklik.messaging.wire.RecordLimits;
import city.otklik.messaging.wire.UnreadableRecordException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Makes a fact out of a record, or says why it is none. Never throws for what a record holds. Every service reads by it:
 * the inbox of a Spring Cloud Stream function, and a Kafka Streams application with the bytes that it has.
 */
public final class FactReader {

    /** Far longer than any of ours; what is made of a record carries it on, and has a limit itself. */
    private static final int LONGEST_ID = 200;

    private static final Pattern TRACEPARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private final AvroWire wire;

    public FactReader(AvroWire wire) {
        this.wire = wire;
    }

    /** @throws SchemaRegistry.RegistryUnavailableException when the registry cannot be asked now: read again later */
    public Reading read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
        return read(record, () -> wire.decode(record.value()));
    }

    /** The same for a consumer that {@link city.otklik.messaging.wire.FactDeserializer} serves. */
    Reading read(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, @Nullable LogValue value) {
        return value == null ? read(record) : read(record, value::decoded);
    }

    private static Reading read(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record, Supplier<@Nullable SpecificRecord> decoding) {
        Optional<RecordLimits.Excess> excess = RecordLimits.excess(record);
        if (excess.isPresent()) {
            return new Reading.Refused(
                    excess.get().field(), DeadLetter.OVER_LIMITS, excess.get().remedy(), false);
        }
        SpecificRecord content;
        try {
            content = decoding.get();
        } catch (UnreadableRecordException e) {
            return new Reading.Refused("value", e.rule(), Objects.toString(e.getMessage(), ""), false);
        }
        if (content == null) {
            return new Reading.Unknown();
        }
        FactHeaders headers = FactHeaders.in(record.headers());
        FactType type = FactType.of(content.getSchema());
        String source = headers.source() == null ? onlyOutsideWriter(record.topic()) : headers.source();
        if (!type.topic().equals(record.topic())) {
            return new Reading.Refused(
                    "topic", "foreign-topic", type.name() + " belongs on " + type.topic() + ": send it there", true);
        }
        if (source == null || !type.owner().equals(source)) {
            return new Reading.Refused(
                    "ce_source",
                    "foreign-source",
                    type.name() + " may only come from " + type.owner() + ", not from " + source
                            + ": let the owner write it",
                    true);
        }
        if (headers.type() == null ? headers.source() != null : !type.name().equals(headers.type())) {
            return new Reading.Refused(
                    "ce_type",
                    "foreign-type",
                    "The record is " + type.name() + ", its header says " + headers.type()
                            + ": let the owner write both",
                    true);
        }
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        Schema.Field caseId = content.getSchema().getField("caseId");
        if (caseId != null && !key.equals(content.get(caseId.pos()))) {
            return new Reading.Refused(
                    "caseId",
                    "key-is-not-the-case",
                    "Write the case id as the record's key: the order depends on it",
                    false);
        }
        return new Reading.Understood(fact(record, headers, source, key, content));
    }

    private static Fact fact(
            ConsumerRecord<byte @Nullable [], byte @Nullable []> record,
            FactHeaders headers,
            String source,
            String key,
            SpecificRecord content) {
        return new Fact(
                Objects.requireNonNullElseGet(usable(headers.id()), () -> origin(record)),
                source,
                key,
                headers.sequence(),
                headers.actor() == null ? Actor.service(source) : headers.actor(),
                FactType.occurredAt(content),
                usable(headers.causation()),
                trace(headers.traceparent()),
                Instant.ofEpochMilli(Math.max(0, record.timestamp())),
                content);
    }

    private static @Nullable String usable(@Nullable String id) {
        return id == null || id.length() > LONGEST_ID ? null : id;
    }

    private static @Nullable String trace(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches() ? traceparent : null;
    }

    // The curator's own systems write plain Avro; only they may write that topic at all.
    private static @Nullable String onlyOutsideWriter(String topic) {
        return TopicPlan.find(topic)
                .map(Topic::writers)
                .filter(Set.of("curator")::equals)
                .map(writers -> "curator")
                .orElse(null);
    }

    /** Where the record is: {@code topic/partition/offset}. */
    public static String origin(ConsumerRecord<?, ?> record) {
        return Origin.of(record).toString();
    }
}
