package city.otklik.messaging.wire;

import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.FactType;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.UnprocessableException;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Turns a decided fact into the bytes and headers of the log. */
public final class FactEncoder {

    /** Below the topic's own limit, so that headers fit and no case ever waits behind a fact the log refuses. */
    private static final int LARGEST = 1_000_000;

    private final AvroWire wire;
    private final Supplier<@Nullable String> currentTrace;

    public FactEncoder(AvroWire wire) {
        this(wire, () -> null);
    }

    /** @param currentTrace W3C's {@code traceparent} of the current thread, null outside of a trace */
    public FactEncoder(AvroWire wire, Supplier<@Nullable String> currentTrace) {
        this.wire = wire;
        this.currentTrace = currentTrace;
    }

    /**
     * @param source the writing service
     * @param sequence place among this source's facts about this case, from 1
     * @param cause the fact that led to this one, null where a person or the outside did
     * @throws IllegalArgumentException when {@code source} does not own the fact's type: only the owner may write it
     * @throws UnprocessableException when the fact is larger than a record of the log may be
     */
    public OutgoingFact encode(
            String source, String key, long sequence, SpecificRecord fact, Actor actor, @Nullable Fact cause) {
        FactType type = FactType.of(fact.getSchema());
        if (!type.owner().equals(source)) {
            throw new IllegalArgumentException(
                    type.name() + " belongs to " + type.owner() + "; " + source + " may not write it");
        }
        byte[] value = wire.encode(fact);
        if (value.length > LARGEST) {
            throw new UnprocessableException(
                    "text",
                    "larger-than-the-log-takes",
                    type.name() + " has " + value.length + " bytes; shorten its texts to below " + LARGEST + " bytes");
        }
        String trace = currentTrace.get();
        return new OutgoingFact(
                sequence,
                key + "-" + sequence,
                type.name(),
                source,
                type.topic(),
                key,
                actor.name(),
                actor.subject(),
                FactType.occurredAt(fact),
                cause == null ? null : cause.id(),
                trace == null && cause != null ? cause.traceparent() : trace,
                value);
    }
}
