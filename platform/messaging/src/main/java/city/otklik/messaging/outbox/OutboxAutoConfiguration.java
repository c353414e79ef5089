package city.otklik.messaging.outbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;

/** The way to the log. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnBean(ProducerFactory.class)
    @ConditionalOnMissingBean
    LogProducer logProducer(ProducerFactory<?, ?> connection) {
        return new LogProducer(connection.getConfigurationProperties());
    }

    @Bean
    @ConditionalOnBean(LogProducer.class)
    @ConditionalOnMissingBean(LogWriter.class)
    KafkaLogWriter kafkaLogWriter(LogProducer producer) {
        return new KafkaLogWriter(producer);
    }
}
