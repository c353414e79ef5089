package city.otklik.messaging.deadletters;

import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.outbox.OutboxAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Where the service keeps its dead letters. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
@ConditionalOnProperty("otklik.service")
public class DeadLettersAutoConfiguration {

    @Bean
    @ConditionalOnBean(KafkaLogWriter.class)
    @ConditionalOnMissingBean(DeadLetters.class)
    KafkaDeadLetters deadLetters(KafkaLogWriter log, @Value("${otklik.service}") String service) {
        return new KafkaDeadLetters(log, service);
    }
}
