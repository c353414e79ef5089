package city.otklik.sla.processing;

import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.announcing.DeadlineEncoder;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.instance.InstanceProperties;
import city.otklik.sla.measuring.SlaMeters;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.sla.policy.PolicyProperties;
import city.otklik.sla.ticking.TickProperties;
import city.otklik.time.CityClock;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The clocks of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WorkProperties.class, PolicyProperties.class, InstanceProperties.class})
class ProcessingConfiguration {

    @Bean
    CityPolicies cityPolicies(PolicyProperties properties) {
        return new CityPolicies(properties);
    }

    @Bean
    CurrentRules clocksInForce(CityPolicies policies, PublishedCalendars published, CityClock clock) {
        return new CurrentRules(policies, published, clock);
    }

    @Bean
    OpenClockIndex clockBoard() {
        return new OpenClockIndex();
    }

    @Bean
    ProcessorDependencies processorDependencies(
            AvroWire wire,
            FactEncoder encoder,
            CurrentRules rules,
            WorkProperties work,
            OpenClockIndex openClocks,
            SlaMeters meters,
            TickProperties ticks,
            Environment environment) {
        return new ProcessorDependencies(
                new FactReader(wire),
                rules,
                new DeadlineEncoder(encoder),
                work,
                openClocks,
                meters,
                ticks.farthestAheadIn(environment));
    }

    /** The service's one function; its inputs are {@code clocks-in-0} (facts) and {@code clocks-in-1} (ticks). */
    @Bean
    BiConsumer<KStream<byte[], byte[]>, KStream<byte[], byte[]>> clocks(ProcessorDependencies dependencies) {
        return new ClocksFunction(dependencies);
    }

    /** Dead letters of facts and ticks leave with the announcements. */
    @Bean
    CalendarsTopology calendarsTopology(
            ProcessorDependencies dependencies,
            PublishedCalendars published,
            DeadLetters deadLetters,
            StoredDeadLetters kept) {
        return new CalendarsTopology(dependencies.reader(), published, kept.once(deadLetters));
    }

    /** Primary, because the binder takes a configurer only where there is one, and Boot brings one for its meters. */
    @Bean
    @Primary
    ClockStreamsConfigurer clockStreams(
            CalendarsTopology calendars,
            InstanceProperties instance,
            ApplicationEventPublisher events,
            OversizedBatches oversized) {
        return new ClockStreamsConfigurer(calendars, instance, events, oversized);
    }
}
