package city.otklik.sla.calendars;

import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.sla.policy.CityPolicies;
import city.otklik.time.CityClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

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
            KafkaAdmin kafka, AvroWire wire, CalendarPublisher publisher, CityClock clock, CalendarProperties names) {
        CalendarLogReader log = new CalendarLogReader(kafka.getConfigurationProperties(), new FactReader(wire));
        return new PackagedCalendarPublisher(log::read, publisher, clock, names.city());
    }
}
