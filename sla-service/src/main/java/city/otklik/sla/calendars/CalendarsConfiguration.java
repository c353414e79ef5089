package city.otklik.sla.calendars;

import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The calendars of this instance. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarNames.class)
class CalendarsConfiguration {

    @Bean
    CalendarShelf calendarShelf(CalendarNames names) {
        return new CalendarShelf(names);
    }

    @Bean
    CalendarPress calendarPress(FactEncoder encoder, LogWriter log) {
        return new CalendarPress(encoder, log);
    }

    @Bean
    FirstCalendars firstCalendars(
            KafkaAdmin kafka, AvroWire wire, CalendarPress press, CityClock clock, CalendarNames names) {
        CalendarsOnLog log = new CalendarsOnLog(kafka.getConfigurationProperties(), wire);
        return new FirstCalendars(log::read, press, clock, names.city());
    }
}
