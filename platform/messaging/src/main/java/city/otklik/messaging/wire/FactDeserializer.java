package city.otklik.messaging.wire;

import city.otklik.messaging.registry.SchemaRegistry.RegistryUnavailableException;
import java.time.Duration;
import java.util.Objects;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/** Facts out of Confluent's wire format, for consumers of Kafka. */
public final class FactDeserializer implements Deserializer<LogValue> {

    /** A poll holds many records: a registry that is away is asked for one of them, or the poll would never end. */
    private static final long SILENCE_NANOS = Duration.ofMillis(100).toNanos();

    private final AvroWire wire;
    private @Nullable RegistryUnavailableException unavailable;
    private long unavailableSince;

    private FactDeserializer(AvroWire wire) {
        this.wire = wire;
    }

    /** Never throws for what a record holds: the failure is in the value, where the listener meets it in its turn. */
    public static Deserializer<LogValue> overErrors(AvroWire wire) {
        ErrorHandlingDeserializer<LogValue> safe = new ErrorHandlingDeserializer<>(new FactDeserializer(wire));
        safe.setFailedDeserializationFunction(failed -> {
            // It holds all bytes of the record once more, and would put a large one over the limit of headers.
            Objects.requireNonNull(failed.getHeaders()).remove(KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER);
            return new LogValue(failed.getData(), null, unchecked(failed.getException()));
        });
        return safe;
    }

    @Override
    public LogValue deserialize(String topic, byte[] data) {
        if (data.length > RecordLimits.largestValue(topic)) {
            // The reader refuses it by its size; decoded it would take several times that.
            return new LogValue(data, null, new UnreadableRecordException("over-limits", "The value is too large"));
        }
        if (unavailable != null && System.nanoTime() - unavailableSince < SILENCE_NANOS) {
            throw unavailable;
        }
        try {
            LogValue value = new LogValue(data, wire.decode(data), null);
            unavailable = null;
            return value;
        } catch (RegistryUnavailableException e) {
            unavailable = e;
            unavailableSince = System.nanoTime();
            throw e;
        }
    }

    private static RuntimeException unchecked(Exception failure) {
        return failure instanceof RuntimeException known ? known : new SerializationException(failure);
    }
}
