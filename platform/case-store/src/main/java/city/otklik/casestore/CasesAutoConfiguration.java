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
    @ConditionalOnBean(CaseType.class)
    <S extends ServiceCase<S>> CaseHandlers<S> caseHandlers(
            @Value("${otklik.service}") String service,
            CaseType<S> type,
            CaseDesks desks,
            FactEncoder encoder,
            FactRelay relay,
            CityClock clock) {
        return new CaseHandlers<>(service, type, desks.records(type.type()), encoder, relay, clock);
    }

    @Bean
    @ConditionalOnBean(CaseType.class)
    <S extends ServiceCase<S>> CaseCommandHandler<S> caseCommandHandler(CaseHandlers<S> handlers) {
        return handlers.commands();
    }

    @Bean
    @ConditionalOnBean(CaseType.class)
    <S extends ServiceCase<S>> CaseFactHandler<S> caseFactHandler(CaseHandlers<S> handlers) {
        return handlers.facts();
    }

    @Bean
    @ConditionalOnBean(CaseType.class)
    <S extends ServiceCase<S>> CaseReader<S> caseReader(CaseHandlers<S> handlers) {
        return handlers.reader();
    }

    @Bean
    OutboxSweeper outboxSweeper(CaseDesks desks) {
        return new OutboxSweeper(desks);
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
