package city.otklik.messaging.oversized;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.ApiVersions;
import org.apache.kafka.clients.ClientResponse;
import org.apache.kafka.clients.ClientUtils;
import org.apache.kafka.clients.DefaultHostResolver;
import org.apache.kafka.clients.ManualMetadataUpdater;
import org.apache.kafka.clients.NetworkClient;
import org.apache.kafka.clients.NetworkClientUtils;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.requests.FetchRequest;
import org.apache.kafka.common.requests.FetchResponse;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.utils.BufferSupplier;
import org.apache.kafka.common.utils.ByteUtils;
import org.apache.kafka.common.utils.LogContext;
import org.apache.kafka.common.utils.Time;

/**
 * Measures the records of the log without holding one: it fetches batches as they lie there, compressed, and reads of each
 * record the length only. No consumer can do that, so this speaks Kafka's protocol with the classes of the client (ADR 27).
 */
final class BatchReader implements AutoCloseable {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final int PATIENCE_MILLIS = 10_000;

    private final Admin admin;
    private final long largest;
    private final ManualMetadataUpdater nodes = new ManualMetadataUpdater();
    private final Metrics metrics = new Metrics();
    private final NetworkClient client;

    /**
     * What was measured.
     *
     * @param next the offset after the last record
     * @param largest the largest record in bytes; no further record is measured after one that is too large
     * @param bytes of all measured records
     * @param appended by the log's time, milliseconds of the epoch
     */
    record Batch(long first, long next, long largest, long bytes, long appended) {}

    /**
     * @param connection how the broker is reached, as for any client
     * @param largest a record beyond is not read to its end
     */
    BatchReader(Map<String, Object> connection, Admin admin, long largest) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        this.admin = admin;
        this.largest = largest;
        this.client = ClientUtils.createNetworkClient(
                new ConsumerConfig(settings),
                "batch-reader",
                metrics,
                "batch-reader",
                new LogContext("[batch-reader] "),
                new ApiVersions(),
                Time.SYSTEM,
                1,
                PATIENCE_MILLIS,
                nodes,
                new DefaultHostResolver());
    }

    /**
     * Batches from the one that holds {@code offset}, at least one where there is any that is committed.
     *
     * @throws IOException when the broker does not answer
     */
    List<Batch> read(TopicPartition partition, long offset) throws IOException, InterruptedException {
        List<Batch> batches = new ArrayList<>();
        for (RecordBatch batch :
                FetchResponse.recordsOrFail(fetched(partition, offset)).batches()) {
            batches.add(measured((DefaultRecordBatch) batch));
        }
        return batches;
    }

    private org.apache.kafka.common.message.FetchResponseData.PartitionData fetched(
            TopicPartition partition, long offset) throws IOException, InterruptedException {
        TopicDescription topic = described(partition.topic());
        Node leader = topic.partitions().get(partition.partition()).leader();
        nodes.setNodes(List.of(leader));
        if (!NetworkClientUtils.awaitReady(client, leader, Time.SYSTEM, PATIENCE_MILLIS)) {
            throw new IOException(leader + " does not answer");
        }
        var from = new FetchRequest.PartitionData(topic.topicId(), offset, -1, MOST_BYTES, Optional.empty());
        FetchRequest.Builder request = FetchRequest.Builder.forConsumer(
                        ApiKeys.FETCH.latestVersion(), 0, 1, Map.of(partition, from))
                .setMaxBytes(MOST_BYTES)
                .isolationLevel(IsolationLevel.READ_COMMITTED);
        ClientResponse response = NetworkClientUtils.sendAndReceive(
                client,
                client.newClientRequest(leader.idString(), request, Time.SYSTEM.milliseconds(), true),
                Time.SYSTEM);
        var found = ((FetchResponse) response.responseBody())
                .responseData(
                        Map.of(topic.topicId(), partition.topic()),
                        response.requestHeader().apiVersion())
                .get(partition);
        if (found == null) {
            throw new IOException("Nothing was answered about " + partition);
        }
        Errors.forCode(found.errorCode()).maybeThrow();
        return found;
    }

    private TopicDescription described(String topic) throws IOException, InterruptedException {
        try {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .values()
                    .iterator()
                    .next();
        } catch (ExecutionException e) {
            throw new IOException(topic + " cannot be described", e);
        }
    }

    private Batch measured(DefaultRecordBatch batch) throws IOException {
        long most = 0;
        long bytes = 0;
        if (batch.isControlBatch() || !batch.isCompressed()) {
            // The broker's own limit holds for it.
            bytes = batch.sizeInBytes();
            most = bytes;
        } else {
            Integer count = batch.countOrNull();
            try (InputStream records = new DataInputStream(batch.recordInputStream(BufferSupplier.NO_CACHING))) {
                for (int i = 0; i < (count == null ? 0 : count) && most <= largest; i++) {
                    int size = ByteUtils.readVarint(records);
                    bytes += size;
                    most = Math.max(most, size);
                    if (most <= largest) {
                        records.skipNBytes(size);
                    }
                }
            }
        }
        return new Batch(batch.baseOffset(), batch.nextOffset(), most, bytes, batch.maxTimestamp());
    }

    @Override
    public void close() {
        client.close();
        metrics.close();
    }
}
