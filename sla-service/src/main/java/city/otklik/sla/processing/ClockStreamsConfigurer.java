package city.otklik.sla.processing;

import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.sla.instance.InstanceProperties;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** The running Streams client of this instance: set up where the binder leaves a choice, and found again afterwards. */
public final class ClockStreamsConfigurer implements StreamsBuilderFactoryBeanConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ClockStreamsConfigurer.class);

    private final CalendarsTopology calendars;
    private final InstanceProperties instance;
    private final ApplicationEventPublisher events;
    private final OversizedBatches oversized;
    private volatile @Nullable StreamsBuilderFactoryBean factory;

    ClockStreamsConfigurer(
            CalendarsTopology calendars,
            InstanceProperties instance,
            ApplicationEventPublisher events,
            OversizedBatches oversized) {
        this.calendars = calendars;
        this.instance = instance;
        this.events = events;
        this.oversized = oversized;
    }

    @Override
    public void configure(StreamsBuilderFactoryBean factoryBean) {
        factory = factoryBean;
        factoryBean.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                calendars.addTo(builder);
            }
        });
        factoryBean.setClientSupplier(new GuardedClients(oversized));
        // The binder puts a handler of its own into the factory; only the client itself keeps ours.
        factoryBean.setKafkaStreamsCustomizer(client -> client.setUncaughtExceptionHandler(this::ended));
        Properties settings = factoryBean.getStreamsConfiguration();
        if (settings != null) {
            // An empty name is refused by the broker, and two instances of one name fence each other.
            set(settings, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance.instance());
            set(settings, StreamsConfig.APPLICATION_SERVER_CONFIG, instance.rpcAddress());
            factoryBean.setStreamsConfiguration(settings);
        }
    }

    /**
     * What nobody caught would come again in a new thread, and a thread replaced leaks (KAFKA-20398): the instance ends here.
     * Others take its partitions over, and the platform restarts it since it is no longer live.
     */
    private StreamThreadExceptionResponse ended(Throwable failed) {
        LOG.error("The clocks of this instance end; restart it once the cause is fixed", failed);
        AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static void set(Properties settings, String name, String value) {
        if (!value.isBlank()) {
            settings.put(name, value);
        }
    }

    /** The client, null before the start and after the stop. */
    public @Nullable KafkaStreams client() {
        StreamsBuilderFactoryBean known = factory;
        return known == null ? null : known.getKafkaStreams();
    }
}
