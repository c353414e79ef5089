package city.otklik.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.kafka.core.ProducerFactory;

/** What really reaches the producer, whatever is configured. */
class EffectiveSettingsTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    KafkaAutoConfiguration.class, SslAutoConfiguration.class, OutboxAutoConfiguration.class));

    @Test
    void theLogsProducerWaitsForEveryReplicaAndNeverReorders() {
        context.withPropertyValues(
                        "spring.kafka.bootstrap-servers=broker:9092",
                        "spring.kafka.producer.acks=1",
                        "spring.kafka.producer.properties[enable.idempotence]=false",
                        "spring.kafka.producer.properties[sasl.mechanism]=SCRAM-SHA-512")
                .run(started -> {
                    ProducerFactory<?, ?> producers = started.getBean(ProducerFactory.class);
                    Map<String, Object> settings = producers.getConfigurationProperties();
                    ProducerConfig effective = new ProducerConfig(settings);
                    assertThat(effective.getString(ProducerConfig.ACKS_CONFIG)).isEqualTo("-1");
                    assertThat(effective.getBoolean(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG))
                            .isTrue();
                    assertThat(effective.getInt(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION))
                            .isLessThanOrEqualTo(5);
                    assertThat(effective.getInt(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG))
                            .isEqualTo(30_000);
                    assertThat(effective.getString(ProducerConfig.COMPRESSION_TYPE_CONFIG))
                            .isEqualTo("zstd");
                    assertThat(effective.getList(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG))
                            .containsExactly("broker:9092");
                    assertThat(effective.getString("sasl.mechanism")).isEqualTo("SCRAM-SHA-512");
                });
    }
}
