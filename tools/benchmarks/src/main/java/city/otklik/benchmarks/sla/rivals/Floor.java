package city.otklik.benchmarks.sla.rivals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The physical floor: a loop that reads a record and writes three of the sizes that an opening leads to, two said and one
 * kept, in transactions of a tenth of a second, on two threads, and computes nothing.
 */
public final class Floor {

    private static final String IN = "case.facts";
    private static final String OUT = "floor.out";
    private static final int THREADS = 2;
    private static final long COMMIT_NANOS = 100_000_000;

    private final String broker;
    private final Map<TopicPartition, Long> begins;
    private final byte[] said = new byte[300];
    private final byte[] kept = new byte[250];

    /** It will handle what is written from here on. */
    public Floor(String broker, int partitions) throws ExecutionException, InterruptedException {
        this.broker = broker;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker));
                KafkaConsumer<byte[], byte[]> consumer = consumer("floor")) {
            admin.createTopics(List.of(new NewTopic(OUT, partitions, (short) 1)))
                    .all()
                    .get();
            begins = consumer.endOffsets(IntStream.range(0, partitions)
                    .mapToObj(partition -> new TopicPartition(IN, partition))
                    .toList());
        }
        new java.util.Random(1).nextBytes(said);
        new java.util.Random(2).nextBytes(kept);
    }

    /** What was measured. */
    public record Result(long records, double seconds) {}

    /** Handles everything written since; can be done again. */
    public Result run() throws InterruptedException {
        AtomicLong records = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        long began = System.nanoTime();
        for (int thread = 0; thread < THREADS; thread++) {
            int mine = thread;
            List<TopicPartition> share = begins.keySet().stream()
                    .filter(partition -> partition.partition() % THREADS == mine)
                    .toList();
            threads.add(Thread.ofPlatform().start(() -> records.addAndGet(loop(share, "floor-" + mine))));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Result(records.get(), (System.nanoTime() - began) / 1e9);
    }

    private long loop(List<TopicPartition> share, String name) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(name);
                KafkaProducer<byte[], byte[]> producer = producer(name)) {
            consumer.assign(share);
            begins.forEach((partition, offset) -> {
                if (share.contains(partition)) {
                    consumer.seek(partition, offset);
                }
            });
            Map<TopicPartition, Long> ends = consumer.endOffsets(share);
            producer.initTransactions();
            long records = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                producer.beginTransaction();
                long commitAt = System.nanoTime() + COMMIT_NANOS;
                Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
                do {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(10))) {
                        records++;
                        answer(producer, record);
                        read.put(
                                new TopicPartition(record.topic(), record.partition()),
                                new OffsetAndMetadata(record.offset() + 1));
                    }
                } while (System.nanoTime() < commitAt);
                producer.sendOffsetsToTransaction(read, consumer.groupMetadata());
                producer.commitTransaction();
            }
            return records;
        }
    }

    private void answer(KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> record) {
        producer.send(new ProducerRecord<>(OUT, record.partition(), record.key(), said));
        producer.send(new ProducerRecord<>(OUT, record.partition(), record.key(), said));
        producer.send(new ProducerRecord<>(OUT, record.partition(), record.key(), kept));
    }

    private KafkaConsumer<byte[], byte[]> consumer(String name) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                        ConsumerConfig.GROUP_ID_CONFIG, name,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte[], byte[]> producer(String name) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG, name,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.LINGER_MS_CONFIG, "20",
                        ProducerConfig.BATCH_SIZE_CONFIG, "65536",
                        ProducerConfig.RETRY_BACKOFF_MS_CONFIG, "1",
                        ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
