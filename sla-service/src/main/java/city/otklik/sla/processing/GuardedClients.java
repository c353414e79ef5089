package city.otklik.sla.processing;

import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.sla.announcing.DeadlineEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * The clients of Kafka Streams, guarded against what cannot be held of the topics that others write. The changelog is read
 * as usual: only the clocks write it.
 */
final class GuardedClients extends DefaultKafkaClientSupplier {

    private static final List<String> TOPICS =
            List.of(TopicPlan.CASE_FACTS, TopicPlan.replaysOf(DeadlineEncoder.SOURCE), TopicPlan.CLOCK_TICKS);

    /** What the tasks may hold of a partition beyond what is committed: their buffers, and a poll. */
    private static final int MOST_BUFFERED = 1_500;

    private final OversizedBatches oversized;

    GuardedClients(OversizedBatches oversized) {
        this.oversized = oversized;
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        Map<String, Object> settings = new HashMap<>(config);
        String group = String.valueOf(config.get(ConsumerConfig.GROUP_ID_CONFIG));
        for (String topic : TOPICS) {
            if (oversized.isAhead(group, topic, MOST_BUFFERED)) {
                settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
            }
        }
        return oversized.guarded(super.getConsumer(settings));
    }

    /** For the calendars, a short topic that is read from its beginning, and by no group. */
    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return oversized.keepingReader();
    }
}
