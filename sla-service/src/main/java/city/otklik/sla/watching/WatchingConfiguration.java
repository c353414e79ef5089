package city.otklik.sla.watching;

import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.sla.processing.ClockStreamsConfigurer;
import city.otklik.sla.starting.ClocksStart;
import city.otklik.sla.ticking.TickProperties;
import city.otklik.sla.ticking.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The health of this instance. */
@Configuration(proxyBeanMethods = false)
class WatchingConfiguration {

    @Bean
    ClockHealthIndicator clocksHealthIndicator(
            ClocksStart start,
            ClockStreamsConfigurer streams,
            PublishedCalendars published,
            OpenClockIndex openClocks,
            Ticker ticker,
            TickProperties settings) {
        return new ClockHealthIndicator(start, streams, published, openClocks, ticker, settings);
    }
}
