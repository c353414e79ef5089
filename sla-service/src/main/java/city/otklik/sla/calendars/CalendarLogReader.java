package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.Fact;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.Reading;
import city.otklik.messaging.topics.TopicPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of the calendars from end to end, once, before anything else is read. */
final class CalendarLogReader {

    private final Map<String, Object> settings;
    private final FactReader reader;

    CalendarLogReader(Map<String, Object> connection, FactReader reader) {
        settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.reader = reader;
    }

    List<WorkingCalendarPublished> read() {
        List<WorkingCalendarPublished> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicPlan.WORKING_CALENDARS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    add(found, record);
                }
            }
        }
        return found;
    }

    private void add(List<WorkingCalendarPublished> found, ConsumerRecord<byte[], byte[]> record) {
        // What is refused, the feed of the clocks reads too, and complains.
        if (reader.read(record) instanceof Reading.Understood(Fact fact)
                && fact.content() instanceof WorkingCalendarPublished calendar) {
            found.add(calendar);
        }
    }
}
