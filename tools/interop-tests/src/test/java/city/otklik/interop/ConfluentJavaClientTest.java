package city.otklik.interop;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.FactCatalogue;
import city.otklik.testkit.OneRegistry;
import city.otklik.testkit.SharedStack;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.registry.confluent.shaded.org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.flink.avro.registry.confluent.shaded.org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.flink.avro.registry.confluent.shaded.org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.flink.avro.registry.confluent.shaded.org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.flink.avro.registry.confluent.shaded.org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.flink.avro.registry.confluent.shaded.org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.flink.avro.shaded.org.apache.avro.Schema;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

/** Confluent's own registry client for Java, with a Kafka client and an Avro that are not ours either. */
class ConfluentJavaClientTest extends InteropTest {

    private static final int HEADER = 5;

    private final CachedSchemaRegistryClient registry = new CachedSchemaRegistryClient(OneRegistry.url(), 100);

    @Override
    Read reads(String key) throws Exception {
        byte[] value = record(key).value();
        Schema written = ((AvroSchema)
                        registry.getSchemaById(ByteBuffer.wrap(value, 1, 4).getInt()))
                .rawSchema();
        GenericRecord fact = new GenericDatumReader<GenericRecord>(written)
                .read(null, DecoderFactory.get().binaryDecoder(value, HEADER, value.length - HEADER, null));
        return new Read(
                written.getName(),
                fact.get("caseId").toString(),
                fact.get("text").toString(),
                (Long) fact.get("sentAt"),
                fact.get("network").toString());
    }

    private static ConsumerRecord<byte[], byte[]> record(String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", SharedStack.Stack.broker(), "group.id", key, "auto.offset.reset", "earliest");
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("case.facts"));
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(new String(record.key(), StandardCharsets.UTF_8))) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("No record with key " + key);
    }

    @Override
    void writes(String messageId) throws Exception {
        Schema schema = schema("CuratorMessage");
        GenericRecord author = new GenericData.Record(schema.getField("author").schema());
        author.put("name", "Житель");
        author.put("networkUserId", null);
        GenericRecord message = new GenericData.Record(schema);
        message.put("messageId", messageId);
        message.put("network", "VK");
        message.put("sentAt", SENT.toEpochMilli());
        message.put("link", "https://vk.com/wall-1_1");
        message.put("author", author);
        message.put("text", TEXT);
        message.put("priority", "NORMAL");
        message.put("attachments", List.of("https://vk.com/photo1"));
        int id = registry.register(schema.getFullName(), new AvroSchema(schema));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array());
        BinaryEncoder body = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(schema).write(message, body);
        body.flush();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", SharedStack.Stack.broker()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            byte[] key = messageId.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>("curator.messages", key, bytes.toByteArray()))
                    .get();
        }
    }

    @Test
    void theirIdOfEveryFactsSchemaIsOurs() throws Exception {
        for (var ours : FactCatalogue.schemas()) {
            int id = wire.register(ours);
            AvroSchema published = new AvroSchema(schema(ours.getName()));
            assertThat(registry.getId(ours.getFullName(), published)).isEqualTo(id);
            assertThat(registry.register(ours.getFullName(), published)).isEqualTo(id);
            assertThat(registry.testCompatibility(ours.getFullName(), published))
                    .isTrue();
        }
    }

    // From the published history, as somebody outside would have it.
    private static Schema schema(String fact) throws Exception {
        return new Schema.Parser().parse(Files.readString(newest(Path.of("..", "..", "schemas", "history", fact))));
    }

    private static Path newest(Path folder) throws Exception {
        int version = 1;
        while (Files.exists(folder.resolve((version + 1) + ".avsc"))) {
            version++;
        }
        return folder.resolve(version + ".avsc");
    }
}
