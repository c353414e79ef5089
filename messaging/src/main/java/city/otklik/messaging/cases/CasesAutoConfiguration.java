package city.otklik.messaging.cases;

import city.otklik.messaging.MessagingAutoConfiguration;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.outbox.OutboxAutoConfiguration;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** A service's cases, kept in MongoDB unless the context brings a {@link CaseStore} of its own. */
@AutoConfiguration(
        after = {DataMongoAutoConfiguration.class, MessagingAutoConfiguration.class, OutboxAutoConfiguration.class})
public class CasesAutoConfiguration {

    @Bean
    @ConditionalOnBean(LogWriter.class)
    @ConditionalOnMissingBean
    FactRelay factRelay(LogWriter log) {
        return new FactRelay(log);
    }

    /** Absent where a service keeps nothing in MongoDB. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MongoOperations.class)
    static class InMongo {

        @Bean
        @ConditionalOnBean(MongoOperations.class)
        @ConditionalOnMissingBean
        CaseStore caseStore(MongoOperations mongo) {
            if (mongo.getConverter() instanceof MappingMongoConverter mapping) {
                // Logins and file names stand as keys of maps, and MongoDB takes a dot for a path.
                mapping.setMapKeyDotReplacement("\uFF0E");
            }
            return new CaseStore() {
                @Override
                public <S> CaseRecords<S> records(Class<S> state) {
                    return new MongoCaseRecords<>(mongo, "cases", state, CityClock.wall());
                }
            };
        }
    }

    /** The desks with their sweeper. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(CaseStore.class)
    static class Desks {

        @Bean
        @ConditionalOnMissingBean
        CaseDesks caseDesks(
                @Value("${otklik.service}") String service, CaseStore store, FactEncoder encoder, FactRelay relay) {
            return new CaseDesks(service, store, encoder, relay);
        }

        @Bean
        OutboxSweeper outboxSweeper(CaseDesks desks, @Value("${otklik.outbox.sweep:1s}") Duration every) {
            return new OutboxSweeper(desks, every);
        }

        @Bean
        OutboxAge outboxHealthIndicator(CaseDesks desks, @Value("${otklik.outbox.tolerated-age:60s}") Duration age) {
            return new OutboxAge(desks, CityClock.wall(), age);
        }

        @Bean
        MeterBinder outboxMeters(OutboxAge age) {
            return registry -> Gauge.builder("otklik.outbox.oldest", age, oldest -> seconds(oldest.oldest()))
                    .description("Age of the oldest fact that has not reached the log")
                    .baseUnit("seconds")
                    .register(registry);
        }

        private static double seconds(Duration duration) {
            return duration.toMillis() / 1000.0;
        }
    }
}
