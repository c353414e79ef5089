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
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** From records of the log to a service's handlers. */
@AutoConfiguration(
        after = {DataMongoAutoConfiguration.class, MessagingAutoConfiguration.class, DeadLettersAutoConfiguration.class
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
    EndlessRetry endlessRetry(
            @Value("${otklik.inbox.first-pause-millis:200}") long firstPause,
            @Value("${otklik.inbox.longest-pause-millis:10000}") long longestPause) {
        return new EndlessRetry(firstPause, longestPause);
    }

    /** Parked cases in MongoDB, absent where a service keeps nothing there. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoOperations.class)
    static class InMongo {

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        @ConditionalOnMissingBean(ParkedCases.class)
        MongoParkedCases parkedCases(MongoOperations mongo) {
            return new MongoParkedCases(mongo);
        }
    }

    /** The inbox itself needs somewhere to remember which cases wait. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean({ParkedCases.class, DeadLetters.class})
    static class Inbox {

        @Bean
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
}
