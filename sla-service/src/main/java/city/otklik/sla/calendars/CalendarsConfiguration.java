package city.otklik.sla.calendars;

import city.otklik.facts.WorkingCalendarPublished;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.sla.records.WholeTopic;
import city.otklik.time.CityClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendars of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
class CalendarsConfiguration {

    @Bean
    PublishedCalendars publishedCalendars(CalendarProperties names, CityPolicies policies) {
        return new PublishedCalendars(names, policies.all());
    }

    @Bean
    CalendarPublisher calendarPublisher(FactEncoder encoder, LogWriter log) {
        return new CalendarPublisher(encoder, log);
    }

    @Bean
    PackagedCalendarPublisher packagedCalendarPublisher(
            OversizedBatches oversized,
            AvroWire wire,
            CalendarPublisher publisher,
            CityClock clock,
            CalendarProperties names) {
        WholeTopic log = new WholeTopic(oversized, new FactReader(wire));
        return new PackagedCalendarPublisher(
                () -> log.read(TopicPlan.WORKING_CALENDARS, WorkingCalendarPublished.class),
                publisher,
                clock,
                names.city());
    }
}
