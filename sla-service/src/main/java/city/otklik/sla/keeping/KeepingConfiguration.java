package city.otklik.sla.keeping;

import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.announcing.Announcer;
import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.measuring.SlaMeters;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.sla.policy.PolicyProperties;
import city.otklik.sla.reading.FactReading;
import city.otklik.time.CityClock;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.kstream.KStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;

/** The keepers of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Workload.class, PolicyProperties.class})
class KeepingConfiguration {

    @Bean
    CityPolicies cityPolicies(PolicyProperties properties) {
        return new CityPolicies(properties);
    }

    @Bean
    ClocksInForce clocksInForce(CityPolicies policies, CalendarShelf shelf, CityClock clock) {
        return new ClocksInForce(policies, shelf, clock);
    }

    @Bean
    ClockBoard clockBoard() {
        return new ClockBoard();
    }

    @Bean
    ClocksTopology clocksTopology(
            AvroWire wire,
            FactEncoder encoder,
            ClocksInForce rules,
            Workload workload,
            ClockBoard board,
            SlaMeters meters,
            CalendarShelf shelf) {
        KeepersDesk desk =
                new KeepersDesk(wire, new FactReading(wire), rules, new Announcer(encoder), workload, board, meters);
        return new ClocksTopology(desk, shelf);
    }

    /** The service's one function; its inputs are {@code clocks-in-0} (facts) and {@code clocks-in-1} (ticks). */
    @Bean
    BiConsumer<KStream<byte[], byte[]>, KStream<byte[], byte[]>> clocks(ClocksTopology topology) {
        return topology::keepClocks;
    }

    /** Primary, because the binder takes a configurer only where there is one, and Boot brings one for its meters. */
    @Bean
    @Primary
    RunningStreams runningStreams(ClocksTopology topology, Environment environment, ApplicationEventPublisher events) {
        return new RunningStreams(topology, environment, events);
    }
}
