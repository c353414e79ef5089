package city.otklik.messaging.inbox;

import city.otklik.messaging.oversized.OversizedBatches;
import io.micrometer.observation.ObservationRegistry;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * How every listener to the log behaves. What the inbox throws is trouble that passes, so the same record is read again
 * without limit, ever more slowly; the binder itself neither retries nor keeps dead letters. An instance that has a
 * name keeps its partitions over a restart, even a killed one, instead of waiting until the broker gives up on its
 * former self.
 */
final class LogListenerCustomizer implements ListenerContainerWithDlqAndRetryCustomizer {

    /** No poll of any listener holds more of a partition, and each is committed before the next. */
    private static final int MOST_POLLED = 100;

    private final String instance;
    private final @Nullable FactInbox inbox;
    private final InboxProperties properties;
    private final @Nullable OversizedBatches oversized;
    private final ObservationRegistry observations;

    /**
     * @param instance empty for none: two instances of one name would fence each other
     * @param inbox null for a service that keeps no cases
     * @param oversized null for a service without a broker
     */
    LogListenerCustomizer(
            String instance,
            @Nullable FactInbox inbox,
            InboxProperties properties,
            @Nullable OversizedBatches oversized,
            ObservationRegistry observations) {
        this.instance = instance;
        this.inbox = inbox;
        this.properties = properties;
        this.oversized = oversized;
        this.observations = observations;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters,
            @Nullable BackOff backOff) {
        ExponentialBackOff pauses = new ExponentialBackOff(properties.firstPauseMillis(), 2);
        pauses.setMaxInterval(properties.longestPauseMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(Map.of(), true);
        container.setCommonErrorHandler(handler);
        if (inbox != null) {
            container.getContainerProperties().setAdviceChain(inbox);
        }
        // Continues the trace that a record carries, or starts one.
        container.getContainerProperties().setObservationEnabled(true);
        container.getContainerProperties().setObservationRegistry(observations);
        Properties consumer = container.getContainerProperties().getKafkaConsumerProperties();
        if (!instance.isBlank()) {
            consumer.setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance + "-" + destination);
        }
        if (oversized != null && oversized.isAhead(group, destination, MOST_POLLED)) {
            consumer.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        }
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }
}
