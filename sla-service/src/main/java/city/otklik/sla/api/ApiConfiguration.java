package city.otklik.sla.api;

import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import city.otklik.sla.processing.CurrentRules;
import city.otklik.sla.ticking.TickLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers of this instance work with. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    CaseLookup caseLookup(
            ClockStreamsConfigurer streams, OpenClockIndex openClocks, TickLog ticks, @Value("${otklik.rpc-address:}") String self) {
        return new CaseLookup(streams, openClocks, ticks::partitions, self);
    }

    @Bean
    PeerClient peerClient(ClockStreamsConfigurer streams, @Value("${otklik.rpc-address:}") String self) {
        return new PeerClient(streams, self);
    }

    @Bean
    CalendarPreview calendarPreview(CaseLookup cases, PublishedCalendars published, CurrentRules rules) {
        return new CalendarPreview(cases, published, rules);
    }
}
