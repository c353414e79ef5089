package city.otklik.sla.asking;

import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.keeping.ClocksInForce;
import city.otklik.sla.keeping.RunningStreams;
import city.otklik.sla.ticking.TickLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desks of this instance. */
@Configuration(proxyBeanMethods = false)
class AskingConfiguration {

    @Bean
    CaseLookup caseLookup(
            RunningStreams streams, ClockBoard board, TickLog ticks, @Value("${otklik.rpc-address:}") String self) {
        return new CaseLookup(streams, board, ticks::partitions, self);
    }

    @Bean
    Neighbours neighbours(RunningStreams streams, @Value("${otklik.rpc-address:}") String self) {
        return new Neighbours(streams, self);
    }

    @Bean
    CalendarTrial calendarTrial(CaseLookup cases, CalendarShelf shelf, ClocksInForce rules) {
        return new CalendarTrial(cases, shelf, rules);
    }
}
