package city.otklik.simulator.callbacks;

import city.otklik.simulator.journal.Journal;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Has every network's callbacks delivered by the task scheduler. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CallbackConfiguration implements SchedulingConfigurer {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<CallbackProtocol> protocols;
    private final Callbacks callbacks;
    private final CallbackClient client;
    private final Journal journal;

    CallbackConfiguration(
            List<CallbackProtocol> protocols, Callbacks callbacks, CallbackClient client, Journal journal) {
        this.protocols = protocols;
        this.callbacks = callbacks;
        this.client = client;
        this.journal = journal;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        for (CallbackProtocol protocol : protocols) {
            CallbackDelivery delivery = new CallbackDelivery(protocol, callbacks, client, journal);
            tasks.addFixedDelayTask(delivery::deliverAll, PAUSE);
        }
    }
}
