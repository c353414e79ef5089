package city.otklik.sla.watching;

import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.calendars.CalendarShelf;
import city.otklik.sla.keeping.RunningStreams;
import city.otklik.sla.ticking.TickSettings;
import city.otklik.sla.ticking.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watch over this instance. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    @Bean
    ClocksHealth clocksHealthIndicator(
            RunningStreams streams, CalendarShelf shelf, ClockBoard board, Ticker ticker, TickSettings settings) {
        return new ClocksHealth(streams, shelf, board, ticker, settings);
    }
}
