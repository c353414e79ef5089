package city.otklik.simulator.callbacks;

import city.otklik.simulator.journal.Journal;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Has every network's callbacks delivered by the task scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CallbackConfiguration {

    private static final Duration PAUSE = Duration.ofMillis(100);

    @Bean
    SchedulingConfigurer callbackDelivery(
            List<CallbackProtocol> protocols, Callbacks callbacks, CallbackClient client, Journal journal) {
        return tasks -> protocols.stream()
                .map(protocol -> new CallbackDelivery(protocol, callbacks, client, journal))
                .forEach(delivery -> tasks.addFixedDelayTask(delivery::deliverAll, PAUSE));
    }
}
