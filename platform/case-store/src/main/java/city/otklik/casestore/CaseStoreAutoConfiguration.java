package city.otklik.casestore;

import city.otklik.access.HandedOverLogins;
import city.otklik.access.Identities;
import city.otklik.access.KeptAnswers;
import city.otklik.messaging.MessagingAutoConfiguration;
import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.outbox.OutboxAutoConfiguration;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.topics.BrokerAdmin;
import city.otklik.messaging.topics.TopicsAutoConfiguration;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** The ways to a service's cases, kept in MongoDB, and their outbox: for a service that names its {@link CaseType}. */
@AutoConfiguration(
        after = {
            DataMongoAutoConfiguration.class,
            MessagingAutoConfiguration.class,
            OutboxAutoConfiguration.class,
            TopicsAutoConfiguration.class
        })
@ConditionalOnBean({CaseType.class, MongoOperations.class, LogWriter.class})
public class CaseStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    <S extends ServiceCase<S>> CaseRecords<S> caseRecords(
            MongoOperations mongo, MappingMongoConverter converter, CaseType<S> type) {
        // Logins and file names are keys of maps, and MongoDB takes a dot for a path.
        converter.setMapKeyDotReplacement("\uFF0E");
        return new MongoCaseRecords<>(mongo, MongoCaseRecords.COLLECTION, type.type(), CityClock.wall());
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    KeptAnswers keptAnswers(MongoOperations mongo) {
        return new MongoKeptAnswers(mongo, CityClock.wall());
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    Identities identities(MongoOperations mongo, HandedOverLogins handedOver) {
        return handedOver.over(new MongoIdentities(mongo));
    }

    @Bean
    LastRebuild lastRebuild(MongoOperations mongo) {
        return LastRebuild.of(mongo);
    }

    @Bean
    @ConditionalOnProperty(name = RebuildMode.PROPERTY, havingValue = "false", matchIfMissing = true)
    @ConditionalOnBean(BrokerAdmin.class)
    LostCasesCheck lostCasesCheck(
            @Value("${otklik.service}") String service,
            MongoOperations mongo,
            BrokerAdmin broker,
            BindingServiceProperties bindings,
            OversizedBatches oversized,
            FactReader reader) {
        return new LostCasesCheck(service, mongo, broker, bindings, oversized::reader, reader);
    }

    @Bean
    @ConditionalOnProperty(name = RebuildMode.PROPERTY, havingValue = "false", matchIfMissing = true)
    RegisterStarts registerStarts(
            ObjectProvider<RegisterStart> starts, @Value("${otklik.topics.patience:60s}") Duration patience) {
        return new RegisterStarts(starts.orderedStream().toList(), patience);
    }

    @Bean
    @ConditionalOnMissingBean
    FactRelay factRelay(LogWriter log) {
        return new FactRelay(log);
    }

    @Bean
    <S extends ServiceCase<S>> CaseHandlers<S> caseHandlers(
            @Value("${otklik.service}") String service,
            CaseType<S> type,
            CaseRecords<S> cases,
            FactEncoder encoder,
            FactRelay relay,
            CityClock clock) {
        return new CaseHandlers<>(service, type, cases, encoder, relay, clock);
    }

    @Bean
    <S extends ServiceCase<S>> CaseCommandHandler<S> caseCommandHandler(CaseHandlers<S> handlers) {
        return handlers.commands();
    }

    @Bean
    <S extends ServiceCase<S>> CaseFactHandler<S> caseFactHandler(CaseHandlers<S> handlers) {
        return handlers.facts();
    }

    @Bean
    <S extends ServiceCase<S>> CaseReader<S> caseReader(CaseHandlers<S> handlers) {
        return handlers.reader();
    }

    @Bean
    OutboxSweeper outboxSweeper(CaseRecords<?> cases, FactRelay relay) {
        return new OutboxSweeper(cases, relay);
    }

    @Bean
    OutboxHealthIndicator outboxHealthIndicator(
            CaseRecords<?> cases,
            ObjectProvider<Register<?>> registers,
            @Value("${otklik.outbox.tolerated-age:60s}") Duration age) {
        return new OutboxHealthIndicator(cases, registers, CityClock.wall(), age);
    }

    @Bean
    MeterBinder outboxMeters(OutboxHealthIndicator age) {
        return registry -> Gauge.builder("otklik.outbox.oldest", age, oldest -> seconds(oldest.oldest()))
                .description("Age of the oldest fact that has not reached the log")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
