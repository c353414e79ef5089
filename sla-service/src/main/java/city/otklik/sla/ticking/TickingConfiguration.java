package city.otklik.sla.ticking;

import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.instance.InstanceProperties;
import city.otklik.time.CityClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.scheduling.TaskScheduler;

/** The ticker of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TickProperties.class)
class TickingConfiguration {

    @Bean
    KafkaTickLog tickLog(KafkaTemplate<byte[], byte[]> kafka, FactEncoder encoder, InstanceProperties instance) {
        return new KafkaTickLog(kafka, encoder, instance.instance());
    }

    @Bean
    ClockHold clockHold(TickLog log, CityClock clock, InstanceProperties instance) {
        return new ClockHold(log, clock, instance.instance());
    }

    @Bean
    Ticker ticker(
            CityClock clock,
            TickLog log,
            ClockHold hold,
            TickProperties properties,
            InstanceProperties instance,
            Environment environment) {
        return new Ticker(
                clock,
                log,
                hold,
                instance.instance(),
                properties.farthestAheadIn(environment),
                properties.farthestLeap());
    }

    @Bean
    @ConditionalOnProperty(name = "otklik.sla.ticks.enabled", matchIfMissing = true)
    TickScheduler tickScheduler(Ticker ticker, TaskScheduler taskScheduler) {
        return new TickScheduler(ticker, taskScheduler);
    }
}
