package city.otklik.sla.reading;

import city.otklik.deadlines.history.ClockFact;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.messaging.Unprocessable;
import city.otklik.messaging.deadletters.DeadLetterHeaders;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.sla.announcing.Announcer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads records of {@code case.facts}. */
public final class FactReading {

    private final AvroWire wire;

    public FactReading(AvroWire wire) {
        this.wire = wire;
    }

    /**
     * The fact in the record, null when it concerns no clock, is of a type that this release does not know, or is a dead
     * letter replayed for another service.
     *
     * @throws city.otklik.messaging.wire.UnreadableRecord when the bytes are no fact
     * @throws Unprocessable when the fact cannot be what it says
     */
    public @Nullable ReadFact read(Record<byte[], byte[]> record) {
        String replayedFor = FactHeaders.text(record.headers(), DeadLetterHeaders.REPLAYED_FOR);
        if (replayedFor != null && !replayedFor.equals(Announcer.SOURCE)) {
            return null;
        }
        SpecificRecord content = wire.decode(record.value());
        if (content == null) {
            return null;
        }
        Fact fact = fact(record, content);
        ClockFact clockFact = ClockFacts.of(fact);
        return clockFact == null ? null : new ReadFact(fact, clockFact, ClockFacts.network(content));
    }

    private static Fact fact(Record<byte[], byte[]> record, SpecificRecord content) {
        FactHeaders headers = FactHeaders.in(record.headers());
        FactType type = FactType.of(content.getSchema());
        if (!type.owner().equals(headers.source())) {
            throw new Unprocessable(
                    "ce_source",
                    "foreign-fact",
                    type.name() + " may come from " + type.owner() + " alone; write it from there");
        }
        if (headers.id() == null) {
            throw new Unprocessable("ce_id", "missing-id", "Send the fact again with an id that no other fact has");
        }
        Actor actor = headers.actor();
        return new Fact(
                headers.id(),
                type.owner(),
                caseId(record.key(), content),
                headers.sequence(),
                actor == null ? Actor.service(type.owner()) : actor,
                FactType.occurredAt(content),
                headers.causation(),
                headers.traceparent(),
                Instant.ofEpochMilli(record.timestamp()),
                content);
    }

    private static String caseId(byte @Nullable [] key, SpecificRecord content) {
        Schema.Field field = content.getSchema().getField("caseId");
        Object named = field == null ? null : content.get(field.pos());
        String keyed = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        if (named == null || keyed.isEmpty() || !keyed.equals(named)) {
            throw new Unprocessable(
                    "caseId", "key-is-not-the-case", "Send the fact with the id of its case as the record's key");
        }
        return keyed;
    }
}
