package city.otklik.sla.keeping;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.config.StreamsBuilderFactoryBeanConfigurer;

/** The running Streams client of this instance: set up where the binder leaves a choice, and found again afterwards. */
public final class RunningStreams implements StreamsBuilderFactoryBeanConfigurer {

    private final ClocksTopology topology;
    private final Environment environment;
    private volatile @Nullable StreamsBuilderFactoryBean factory;

    RunningStreams(ClocksTopology topology, Environment environment) {
        this.topology = topology;
        this.environment = environment;
    }

    @Override
    public void configure(StreamsBuilderFactoryBean factoryBean) {
        factory = factoryBean;
        factoryBean.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {
                topology.readCalendars(builder);
            }
        });
        Properties settings = factoryBean.getStreamsConfiguration();
        if (settings != null) {
            // An empty name is refused by the broker, and two instances of one name fence each other.
            copy("otklik.instance", ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings);
            copy("otklik.rpc-address", StreamsConfig.APPLICATION_SERVER_CONFIG, settings);
            factoryBean.setStreamsConfiguration(settings);
        }
    }

    private void copy(String property, String setting, Properties settings) {
        String value = environment.getProperty(property, "");
        if (!value.isBlank()) {
            settings.put(setting, value);
        }
    }

    /** The client, null before the start and after the stop. */
    public @Nullable KafkaStreams client() {
        StreamsBuilderFactoryBean known = factory;
        return known == null ? null : known.getKafkaStreams();
    }
}
