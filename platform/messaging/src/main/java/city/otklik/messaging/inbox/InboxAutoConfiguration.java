package city.otklik.messaging.inbox;

import city.otklik.messaging.MessagingAutoConfiguration;
import city.otklik.messaging.deadletters.DeadLetters;
import city.otklik.messaging.deadletters.DeadLettersAutoConfiguration;
import city.otklik.messaging.wire.AvroWire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** From records of the log to a service's handlers. */
@AutoConfiguration(
        after = {
            ParkedCasesAutoConfiguration.class,
            MessagingAutoConfiguration.class,
            DeadLettersAutoConfiguration.class
        })
public class InboxAutoConfiguration {

    /** Named in the binder's settings. */
    @Bean
    FactRecords factRecords() {
        return new FactRecords();
    }

    @Bean
    @ConditionalOnMissingBean
    FactReader factReader(AvroWire wire) {
        return new FactReader(wire);
    }

    @Bean
    LogListening logListening(
            @Value("${otklik.instance:}") String instance,
            @Value("${otklik.inbox.first-pause-millis:200}") long firstPause,
            @Value("${otklik.inbox.longest-pause-millis:10000}") long longestPause) {
        return new LogListening(instance, firstPause, longestPause);
    }

    /** The inbox needs somewhere to remember which cases wait. */
    @Bean
    @ConditionalOnBean({ParkedCases.class, DeadLetters.class})
    @ConditionalOnMissingBean
    FactInbox factInbox(
            @Value("${otklik.service}") String service,
            FactReader reader,
            DeadLetters deadLetters,
            ParkedCases parked,
            ObjectProvider<MeterRegistry> meters) {
        return new FactInbox(
                service,
                reader,
                deadLetters,
                parked,
                new InboxMeters(meters.getIfUnique(SimpleMeterRegistry::new), parked));
    }
}
