package city.otklik.sla.starting;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;

/** The start of the clocks, which the binder leaves to it ({@code spring.kafka.streams.auto-startup}). */
@Configuration(proxyBeanMethods = false)
class StartingConfiguration {

    @Bean
    ClocksStart clocksStart(
            List<Preparation> preparations,
            @Qualifier("streamsBuilderFactoryManager") SmartLifecycle streams,
            TaskScheduler taskScheduler) {
        return new ClocksStart(preparations, streams, taskScheduler);
    }
}
