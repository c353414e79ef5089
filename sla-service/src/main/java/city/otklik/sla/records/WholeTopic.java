package city.otklik.sla.records;

import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.oversized.OversizedBatches;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic that no group reads from end to end, once, before anything else is read. */
public final class WholeTopic {

    private final OversizedBatches oversized;
    private final FactReader reader;

    public WholeTopic(OversizedBatches oversized, FactReader reader) {
        this.oversized = oversized;
        this.reader = reader;
    }

    /** The records of this type, in the order of each key. */
    public <T extends SpecificRecord> List<T> read(String topic, Class<T> type) {
        List<T> found = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = oversized.keepingReader()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    add(found, type, record);
                }
            }
        }
        return found;
    }

    private <T> void add(List<T> found, Class<T> type, ConsumerRecord<byte[], byte[]> record) {
        // What is refused is no record of ours; where one is read later, too, it is complained of there.
        if (reader.read(record) instanceof Reading.Understood(Fact fact) && type.isInstance(fact.content())) {
            found.add(type.cast(fact.content()));
        }
    }
}
