package city.otklik.sla.api;

import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.instance.InstanceProperties;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import city.otklik.sla.processing.CurrentRules;
import city.otklik.sla.ticking.TickLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers of this instance work with. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    CaseLookup caseLookup(
            ClockStreamsConfigurer streams, OpenClockIndex openClocks, TickLog ticks, InstanceProperties instance) {
        return new CaseLookup(streams, openClocks, ticks::partitions, instance.rpcAddress());
    }

    @Bean
    PeerClient peerClient(ClockStreamsConfigurer streams, InstanceProperties instance) {
        return new PeerClient(streams, instance.rpcAddress());
    }

    @Bean
    CalendarPreview calendarPreview(CaseLookup cases, PublishedCalendars published, CurrentRules rules) {
        return new CalendarPreview(cases, published, rules);
    }
}
