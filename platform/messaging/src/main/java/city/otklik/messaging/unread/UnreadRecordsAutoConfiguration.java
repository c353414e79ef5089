package city.otklik.messaging.unread;

import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.topics.TopicsAutoConfiguration;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.cloud.stream.config.BindingServiceConfiguration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** Measures how far a service is behind with the topics that its functions are bound to. */
@AutoConfiguration(
        after = {KafkaAutoConfiguration.class, TopicsAutoConfiguration.class, BindingServiceConfiguration.class})
@ConditionalOnBean({KafkaAdmin.class, BindingServiceProperties.class})
public class UnreadRecordsAutoConfiguration {

    /** @param group a Kafka Streams application's is its id, of a function with a listener the service's name */
    @Bean
    UnreadRecords unreadRecords(
            BrokerAdmin broker,
            BindingServiceProperties bindings,
            @Value("${spring.cloud.function.definition:}") String functions,
            @Value("${spring.cloud.stream.kafka.streams.binder.application-id:${otklik.service:none}}") String group) {
        return new UnreadRecords(broker, group, topics(bindings, functions), CityClock.wall());
    }

    @Bean
    MeterBinder unreadMeters(UnreadRecords unread) {
        return registry -> {
            Gauge.builder("otklik.unread.oldest", unread, known -> known.age().toMillis() / 1000.0)
                    .description("Age of the oldest record that the service has not done with, by its append time")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("otklik.partitions.unassigned", unread, UnreadRecords::unassigned)
                    .description("Partitions of the service's topics that none of its instances reads")
                    .register(registry);
        };
    }

    // Not what sla writes in transactions: their marks are behind the last record and are never read.
    private static Set<String> topics(BindingServiceProperties bindings, String functions) {
        List<String> names = Arrays.asList(functions.split("[;,]"));
        return bindings.getBindings().entrySet().stream()
                .filter(binding ->
                        names.stream().anyMatch(name -> binding.getKey().startsWith(name + "-in-")))
                .map(binding -> binding.getValue().getDestination())
                .filter(topic -> !topic.equals(TopicPlan.CASE_DEADLINES))
                .collect(Collectors.toSet());
    }
}
