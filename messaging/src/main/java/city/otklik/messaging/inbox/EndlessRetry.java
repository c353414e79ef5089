package city.otklik.messaging.inbox;

import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What the inbox throws is trouble that passes, so the container reads the same record again for ever, ever more slowly;
 * the binder itself neither retries nor keeps dead letters.
 */
final class EndlessRetry implements ListenerContainerWithDlqAndRetryCustomizer {

    private final long firstPause;
    private final long longestPause;

    EndlessRetry(long firstPause, long longestPause) {
        this.firstPause = firstPause;
        this.longestPause = longestPause;
    }

    @Override
    public void configure(
            AbstractMessageListenerContainer<?, ?> container,
            String destination,
            String group,
            @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> deadLetters,
            @Nullable BackOff backOff) {
        ExponentialBackOff pauses = new ExponentialBackOff(firstPause, 2);
        pauses.setMaxInterval(longestPause);
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(java.util.Map.of(), true);
        container.setCommonErrorHandler(handler);
    }

    @Override
    public boolean retryAndDlqInBinding(String destination, String group) {
        return false;
    }
}
