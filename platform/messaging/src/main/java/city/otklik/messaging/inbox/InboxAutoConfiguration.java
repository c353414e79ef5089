package city.otklik.messaging.inbox;

import city.otklik.messaging.MessagingAutoConfiguration;
import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.DeadLettersAutoConfiguration;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.oversized.OversizedBatchesAutoConfiguration;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactDeserializer;
import city.otklik.messaging.wire.LogValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.cloud.stream.binder.kafka.config.ClientFactoryCustomizer;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** From records of the log to a service's functions: {@code @Bean Consumer<Fact>} is all that a service writes. */
@AutoConfiguration(
        after = {
            ParkedCasesAutoConfiguration.class,
            MessagingAutoConfiguration.class,
            DeadLettersAutoConfiguration.class,
            OversizedBatchesAutoConfiguration.class
        })
@EnableConfigurationProperties(InboxProperties.class)
public class InboxAutoConfiguration {

    @Bean
    @ConditionalOnBean(OversizedBatches.class)
    LogSchemaCheck logSchemaCheck(OversizedBatches log) {
        return new LogSchemaCheck(log::reader, TopicPlan.CASE_FACTS);
    }

    /** Named in the binder's settings. */
    @Bean
    FactRecordConverter factRecordConverter() {
        return new FactRecordConverter();
    }

    @Bean
    ClientFactoryCustomizer factReading(AvroWire wire, ObjectProvider<OversizedBatches> oversized) {
        return new ClientFactoryCustomizer() {
            @Override
            @SuppressWarnings("unchecked")
            public void configure(ConsumerFactory<?, ?> factory) {
                var consumers = (DefaultKafkaConsumerFactory<?, LogValue>) factory;
                consumers.setValueDeserializerSupplier(() -> FactDeserializer.overErrors(wire));
                oversized.ifAvailable(batches -> consumers.addPostProcessor(batches::guarded));
            }
        };
    }

    @Bean
    @ConditionalOnMissingBean
    FactReader factReader(AvroWire wire) {
        return new FactReader(wire);
    }

    /** The inbox needs somewhere to remember which cases wait. */
    @Bean
    @ConditionalOnBean({ParkedCases.class, DeadLetters.class})
    @ConditionalOnMissingBean
    FactInbox factInbox(
            @Value("${otklik.service}") String service,
            FactReader reader,
            DeadLetters deadLetters,
            ParkedCases parked,
            HeldReading held,
            ObjectProvider<MeterRegistry> meters) {
        InboxMeters counted = new InboxMeters(meters.getIfUnique(SimpleMeterRegistry::new), parked, held);
        return new FactInbox(service, reader, deadLetters, parked, held, counted);
    }

    @Bean
    @ConditionalOnBean({ParkedCases.class, DeadLetters.class})
    HeldReading heldReadingHealthIndicator(InboxProperties properties, ParkedCases store, BeanFactory beans) {
        return new HeldReading(
                properties.defectTries(),
                properties.defectPatience(),
                () -> answers(store)
                        && answers(beans, "brokerHealthIndicator")
                        && answers(beans, "registryHealthIndicator"),
                System::nanoTime);
    }

    private static boolean answers(ParkedCases store) {
        try {
            return store.count() >= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static boolean answers(BeanFactory beans, String part) {
        return !beans.containsBean(part)
                || Status.UP.equals(Objects.requireNonNull(
                                beans.getBean(part, HealthIndicator.class).health())
                        .getStatus());
    }

    /** Named in the service's function definition, after its own. */
    @Bean
    @ConditionalOnBean({ParkedCases.class, DeadLetters.class})
    ReplaysFunction replays(BeanFactory beans, BindingServiceProperties bindings) {
        return new ReplaysFunction(beans, bindings);
    }

    @Bean
    LogListenerCustomizer logListenerCustomizer(
            @Value("${otklik.instance:}") String instance,
            ObjectProvider<FactInbox> inbox,
            InboxProperties properties,
            ObjectProvider<OversizedBatches> oversized,
            ObjectProvider<ObservationRegistry> observations) {
        return new LogListenerCustomizer(
                instance,
                inbox.getIfAvailable(),
                properties,
                oversized.getIfAvailable(),
                observations.getIfUnique(() -> ObservationRegistry.NOOP));
    }
}
