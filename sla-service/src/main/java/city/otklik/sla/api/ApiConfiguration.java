package city.otklik.sla.api;

import city.otklik.access.OwnLogin;
import city.otklik.access.Role;
import city.otklik.sla.calendars.CalendarProperties;
import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.instance.InstanceProperties;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import city.otklik.sla.processing.CurrentRules;
import city.otklik.sla.ticking.TickLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

/** What the controllers of this instance work with. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    CaseLookup caseLookup(
            ClockStreamsConfigurer streams, OpenClockIndex openClocks, TickLog ticks, InstanceProperties instance) {
        return new CaseLookup(streams, openClocks, ticks::partitions, instance.rpcAddress());
    }

    @Bean
    PeerClient peerClient(RestClient.Builder http, ClockStreamsConfigurer streams, InstanceProperties instance) {
        return new PeerClient(http, streams, instance);
    }

    /** By which the other instances ask this one; null: by none. A supervisor of this service reads, and commands nothing. */
    @Bean
    @Nullable
    OwnLogin peersLogin(InstanceProperties instance) {
        InstanceProperties.Peers peers = instance.peers();
        return peers.login().isEmpty() ? null : new OwnLogin(peers.login(), peers.password(), Role.SUPERVISOR);
    }

    @Bean
    CalendarDecider calendarDecider(CalendarProperties names) {
        return new CalendarDecider(names);
    }

    @Bean
    CalendarPreview calendarPreview(CaseLookup cases, PublishedCalendars published, CurrentRules rules) {
        return new CalendarPreview(cases, published, rules);
    }
}
