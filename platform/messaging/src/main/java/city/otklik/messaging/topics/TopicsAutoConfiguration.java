package city.otklik.messaging.topics;

import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
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
    KafkaAdmin.NewTopics declaredTopics(TopicProperties properties) {
        return new KafkaAdmin.NewTopics(
                TopicPlan.topics().stream().map(properties::newTopic).toArray(NewTopic[]::new));
    }

    @Bean
    @ConditionalOnProperty(name = "otklik.topics.create", matchIfMissing = true)
    TopicCreation topicCreation(KafkaAdmin kafka, TopicProperties properties) {
        return new TopicCreation(
                kafka,
                TopicPlan.topics().stream().collect(Collectors.toMap(Topic::name, properties::partitionsOf)),
                properties.patience());
    }

    @Bean
    BrokerAdmin brokerAdmin(KafkaAdmin kafka) {
        return new BrokerAdmin(kafka.getConfigurationProperties());
    }

    @Bean
    BrokerHealthIndicator brokerHealthIndicator(BrokerAdmin broker) {
        return new BrokerHealthIndicator(broker);
    }
}
