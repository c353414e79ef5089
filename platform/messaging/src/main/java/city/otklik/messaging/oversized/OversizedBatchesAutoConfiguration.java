package city.otklik.messaging.oversized;

import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.DeadLettersAutoConfiguration;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.messaging.topics.TopicsAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

/** Guards the service's consumers, that of its own dead letters included, against what cannot be held. */
@AutoConfiguration(after = {TopicsAutoConfiguration.class, DeadLettersAutoConfiguration.class})
public class OversizedBatchesAutoConfiguration {

    @Bean
    @ConditionalOnBean({BrokerAdmin.class, DeadLetters.class})
    OversizedBatches oversizedBatches(
            BrokerAdmin broker,
            KafkaAdmin kafka,
            DeadLetters deadLetters,
            ObjectProvider<StoredDeadLetters> stored,
            ObjectProvider<MeterRegistry> meters,
            @Value("${otklik.inbox.largest-held:0B}") DataSize most) {
        return new OversizedBatches(
                broker,
                kafka.getConfigurationProperties(),
                deadLetters,
                // Asked for late: they are read by this guard themselves.
                origin -> stored.stream().anyMatch(letters -> letters.isKept(origin)),
                meters.getIfUnique(SimpleMeterRegistry::new),
                most.toBytes());
    }

    @Bean
    @ConditionalOnBean({BrokerAdmin.class, DeadLetters.class, KafkaLogWriter.class})
    @ConditionalOnMissingBean
    StoredDeadLetters storedDeadLetters(
            OversizedBatches oversized, KafkaLogWriter log, @Value("${otklik.service}") String service) {
        return new StoredDeadLetters(service, oversized::reader, log);
    }
}
