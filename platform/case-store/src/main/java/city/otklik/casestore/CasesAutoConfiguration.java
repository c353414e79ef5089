package city.otklik.casestore;

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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** A service's desks and their outbox, kept where the context's {@link CaseStore} keeps them. */
@AutoConfiguration(
        after = {CaseStoreAutoConfiguration.class, MessagingAutoConfiguration.class, OutboxAutoConfiguration.class})
@ConditionalOnBean({CaseStore.class, LogWriter.class})
public class CasesAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    FactRelay factRelay(LogWriter log) {
        return new FactRelay(log);
    }

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
