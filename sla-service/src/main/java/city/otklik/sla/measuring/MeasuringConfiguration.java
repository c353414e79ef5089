package city.otklik.sla.measuring;

import city.otklik.sla.calendars.PublishedCalendars;
import city.otklik.sla.openclocks.OpenClockIndex;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The meters of this instance. */
@Configuration(proxyBeanMethods = false)
class MeasuringConfiguration {

    @Bean
    SlaMeters slaMeters(MeterRegistry registry) {
        return new SlaMeters(registry);
    }

    @Bean
    OpenClockMeters boardMeters(
            MeterRegistry registry, OpenClockIndex openClocks, PublishedCalendars published, CityClock clock) {
        return new OpenClockMeters(registry, openClocks, published, clock);
    }

    /** Kafka Streams measures every task, store and node: after some rebalances that is thousands of rows nobody reads. */
    @Bean
    MeterFilter fewStreamsMeters() {
        return MeterFilter.deny(id -> id.getName().startsWith("kafka.stream.")
                && !id.getName().startsWith("kafka.stream.thread.")
                && !id.getName().startsWith("kafka.stream.state.transition"));
    }
}
