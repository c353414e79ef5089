package city.otklik.messaging.topics;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics created at start, and a health indicator for the broker. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(TopicProperties.class)
@ConditionalOnBean(KafkaAdmin.class)
public class TopicsAutoConfiguration {

    @Bean
    @ConditionalOnProperty(name = "otklik.topics.create", matchIfMissing = true)
    TopicsAtStart topicsAtStart(KafkaAdmin kafka, TopicProperties properties) {
        return new TopicsAtStart(
                kafka.getConfigurationProperties(),
                new TopicFoundation(properties.partitions(), properties.replication(), properties.minInsyncReplicas()),
                properties.patience());
    }

    @Bean
    BrokerHealth brokerHealthIndicator(KafkaAdmin kafka) {
        return new BrokerHealth(kafka.getConfigurationProperties());
    }
}
