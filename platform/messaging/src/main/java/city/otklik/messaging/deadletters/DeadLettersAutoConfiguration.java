package city.otklik.messaging.deadletters;

import city.otklik.messaging.outbox.LogProducer;
import city.otklik.messaging.outbox.OutboxAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The service's dead letters. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnProperty("otklik.service")
public class DeadLettersAutoConfiguration {

    @Bean
    @ConditionalOnBean(LogProducer.class)
    @ConditionalOnMissingBean(DeadLetters.class)
    KafkaDeadLetters deadLetters(LogProducer producer, @Value("${otklik.service}") String service) {
        return new KafkaDeadLetters(producer, service);
    }

    @Bean
    @ConditionalOnBean({LogProducer.class, KafkaAdmin.class})
    @ConditionalOnMissingBean
    DeadLetterBox deadLetterBox(KafkaAdmin kafka, LogProducer producer, @Value("${otklik.service}") String service) {
        return new DeadLetterBox(service, kafka.getConfigurationProperties(), producer);
    }
}
