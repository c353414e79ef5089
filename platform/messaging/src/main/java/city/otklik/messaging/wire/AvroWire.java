package city.otklik.messaging.wire;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro in Confluent's wire format: a zero byte, the schema's id in four bytes, the body. The subject of a schema is the
 * record's full name, so one topic holds many types and any Confluent client can read them.
 */
public final class AvroWire {

    private static final byte MAGIC = 0;
    private static final int HEADER = 5;

    private final SchemaRegistry registry;
    private final Map<Schema, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Schema, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();
    /** By the schema written with, which the registry hands out as one object for each id. Readers are per thread. */
    private final ThreadLocal<Map<Schema, DatumReader<SpecificRecord>>> readers =
            ThreadLocal.withInitial(IdentityHashMap::new);

    public AvroWire(SchemaRegistry registry) {
        this.registry = registry;
    }

    /**
     * Makes {@code schema} known to the registry, once; {@link #encode} does it by itself when nobody did before.
     *
     * @return the id that the records carry
     */
    public int register(Schema schema) {
        return ids.computeIfAbsent(schema, s -> registry.idOf(s.getFullName(), PlainSchema.of(s)));
    }

    public byte[] encode(SpecificRecord fact) {
        Schema schema = fact.getSchema();
        int id = register(schema);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        bytes.writeBytes(ByteBuffer.allocate(HEADER).put(MAGIC).putInt(id).array());
        try {
            BinaryEncoder body = EncoderFactory.get().directBinaryEncoder(bytes, null);
            writers.computeIfAbsent(schema, s -> new SpecificDatumWriter<>(s, SpecificData.getForSchema(s)))
                    .write(fact, body);
            body.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * The record in {@code bytes}, or null when its type is not among the generated ones: it is a type of a newer
     * service.
     *
     * @throws UnreadableRecordException naming what is wrong with the bytes
     * @throws SchemaRegistry.RegistryUnavailableException when the registry cannot be asked now: read again later
     */
    public @Nullable SpecificRecord decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            throw new UnreadableRecordException(
                    "null-value", "The record has no value: send a whole record, facts are not deleted");
        }
        Schema written = writtenWith(bytes);
        Schema known = FactCatalogue.find(written.getFullName());
        if (known == null) {
            return null;
        }
        try {
            BinaryDecoder body = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
            SpecificRecord record = readers.get()
                    .computeIfAbsent(
                            written, s -> new SpecificDatumReader<>(s, known, SpecificData.getForSchema(known)))
                    .read(null, body);
            if (!body.isEnd()) {
                throw new UnreadableRecordException(
                        "trailing-bytes", written.getName() + " has bytes after its end: write one record a value");
            }
            return record;
        } catch (UnreadableRecordException e) {
            throw e;
            // Broken bytes may claim a text of two gigabytes or a nesting without end.
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw new UnreadableRecordException(
                    "truncated-body",
                    written.getName() + " does not decode (" + e.getClass().getSimpleName()
                            + "): the body is cut short or was written with another schema than its id says");
        }
    }

    private Schema writtenWith(byte[] bytes) {
        if (bytes.length < HEADER) {
            throw new UnreadableRecordException(
                    "too-short", "The value has " + bytes.length + " bytes, fewer than the five of the wire format");
        }
        if (bytes[0] != MAGIC) {
            throw new UnreadableRecordException(
                    "magic-byte", "The first byte is " + bytes[0] + ", not 0: write Avro in Confluent's wire format");
        }
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        try {
            return registry.byId(id);
        } catch (SchemaRegistry.UnknownSchemaException e) {
            throw new UnreadableRecordException(
                    "unknown-schema-id", "The registry has no schema " + id + ": register it before writing with it");
        }
    }
}
