package city.otklik.benchmarks.sla.load;

import city.otklik.benchmarks.sla.apart.CatalogueRegistry;
import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Actor;
import city.otklik.messaging.FactType;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.messaging.wire.FactHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes facts as the other services do: same bytes, same headers, acknowledged by all. */
public final class Feed implements AutoCloseable {

    private final FactEncoder encoder = new FactEncoder(new AvroWire(new CatalogueRegistry()));
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private long written;

    public Feed(String broker) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd",
                        ProducerConfig.LINGER_MS_CONFIG, "5",
                        ProducerConfig.BATCH_SIZE_CONFIG, "65536",
                        ProducerConfig.BUFFER_MEMORY_CONFIG, "67108864"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Opens that case; its clocks start at {@code sentAt}. */
    public void open(long number, Instant sentAt) {
        write(new Life(number, sentAt).opening(), 1);
    }

    /** The first facts of that case beyond its opening: an executor and a department. */
    public void route(long number, Instant sentAt) {
        Life life = new Life(number, sentAt);
        write(life.fact(2), 2);
        write(life.fact(3), 3);
    }

    /**
     * Whole lives of {@code cases} cases from {@code first} on, interleaved as in a city where all are at different steps.
     *
     * @return how many facts that is
     */
    public long live(long first, long cases, Instant sentAt) {
        long abreast = Math.min(cases, 1_000);
        for (long turn = 0; turn < cases + abreast * (Life.FACTS - 1); turn++) {
            for (int step = 0; step < Life.FACTS; step++) {
                long number = turn - abreast * step;
                if (number >= 0 && number < cases) {
                    write(new Life(first + number, sentAt).fact(step), step + 1);
                }
            }
        }
        return cases * Life.FACTS;
    }

    /** Writes one fact as its owner does; returns before it is acknowledged. */
    public void write(SpecificRecord fact, long sequence) {
        FactType type = FactType.of(fact.getSchema());
        String caseId = (String) fact.get(0);
        write(encoder.encode(type.owner(), caseId, sequence, fact, Actor.service(type.owner()), null), caseId);
    }

    /** Publishes a calendar under the id and version it names. */
    public void publish(WorkingCalendarPublished calendar) {
        String key = calendar.getCalendarId() + "@" + calendar.getVersion();
        write(encoder.encode("sla", key, 1, calendar, new Actor(calendar.getPublishedBy()), null), key);
    }

    private void write(OutgoingFact fact, String key) {
        producer.send(
                new ProducerRecord<>(
                        fact.topic(),
                        null,
                        null,
                        key.getBytes(StandardCharsets.UTF_8),
                        fact.value(),
                        FactHeaders.of(fact)),
                (at, refused) -> failed.compareAndSet(null, refused));
        written += fact.topic().equals(TopicPlan.CASE_FACTS) ? 1 : 0;
    }

    /** How many facts were written to {@code case.facts}. */
    public long written() {
        return written;
    }

    /** @throws IllegalStateException when one was not acknowledged */
    public void flush() {
        producer.flush();
        Exception refused = failed.get();
        if (refused != null) {
            throw new IllegalStateException("A fact was not acknowledged", refused);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
