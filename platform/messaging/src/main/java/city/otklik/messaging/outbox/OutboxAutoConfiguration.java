package city.otklik.messaging.outbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;

/** The way to the log: Spring Boot's own template, with what makes writing safe. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
public class OutboxAutoConfiguration {

    @Bean
    DefaultKafkaProducerFactoryCustomizer safeWriting() {
        return factory -> factory.updateConfigs(KafkaLogWriter.SETTINGS);
    }

    @Bean(destroyMethod = "")
    @ConditionalOnBean(KafkaTemplate.class)
    @ConditionalOnMissingBean(LogWriter.class)
    KafkaLogWriter kafkaLogWriter(KafkaTemplate<byte[], byte[]> kafka) {
        return new KafkaLogWriter(kafka);
    }
}
