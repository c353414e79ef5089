package city.otklik.casestore;

import city.otklik.messaging.inbox.FactReader;
import city.otklik.messaging.inbox.InboxAutoConfiguration;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.messaging.oversized.OversizedBatches;
import city.otklik.messaging.topics.TopicPlan;
import city.otklik.time.CityClock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.stream.config.BindingProperties;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaAdmin;

/** A service started with {@code --rebuild} reads its cases from the log, and with {@code --check} only compares. */
@AutoConfiguration(after = {CaseStoreAutoConfiguration.class, InboxAutoConfiguration.class})
@ConditionalOnProperty(name = RebuildMode.PROPERTY)
@ConditionalOnBean({CaseType.class, MongoOperations.class})
public class RebuildAutoConfiguration {

    /** Read one after the other: what they say of a case does not depend on the order between them. */
    private static final List<String> TOPICS = List.of(TopicPlan.CASE_FACTS, TopicPlan.CASE_DEADLINES);

    @Bean
    <S extends ServiceCase<S>> RebuildRunner rebuildRunner(
            @Value("${otklik.service}") String service,
            CaseType<S> type,
            MongoOperations mongo,
            KafkaAdmin kafka,
            FactReader reader,
            OversizedBatches oversized,
            ParkedCases parked,
            BindingServiceProperties bindings) {
        List<BindingProperties> read = bindings.getBindings().values().stream()
                .filter(binding -> TOPICS.contains(binding.getDestination()))
                .toList();
        KafkaFactLog log = new KafkaFactLog(
                service,
                read.stream().map(BindingProperties::getGroup).findFirst().orElse(service),
                TOPICS.stream()
                        .filter(topic -> read.stream().anyMatch(binding -> topic.equals(binding.getDestination())))
                        .toList(),
                kafka.getConfigurationProperties(),
                reader,
                oversized,
                parked);
        CaseRebuild<S> rebuild = new CaseRebuild<>(
                service, type, new MongoRebuildStore<>(mongo, type.type(), CityClock.wall()), CityClock.wall());
        return new RebuildRunner(service, rebuild, log);
    }

    /** Runs it once the service is up, and says how it ended: exit code 0 done or the same, 1 refused or different. */
    static final class RebuildRunner implements ApplicationRunner, ExitCodeGenerator {

        private static final Logger LOG = LoggerFactory.getLogger(RebuildRunner.class);

        private final String service;
        private final CaseRebuild<?> rebuild;
        private final KafkaFactLog log;
        private int exitCode = 1;

        RebuildRunner(String service, CaseRebuild<?> rebuild, KafkaFactLog log) {
            this.service = service;
            this.rebuild = rebuild;
            this.log = log;
        }

        @Override
        public void run(ApplicationArguments arguments) {
            boolean checkOnly = arguments.containsOption("check");
            try {
                CaseRebuild.Report report = rebuild.run(log, checkOnly);
                if (report.differences() == 0) {
                    LOG.info("{}: {} cases in the log, all the same as in the store", service, report.cases());
                } else {
                    LOG.warn(
                            "{}: {} of {} cases differ from the store, among them {}",
                            service,
                            report.differences(),
                            report.cases(),
                            report.different());
                }
                if (!checkOnly) {
                    LOG.info("{}: rebuilt {} cases", service, report.cases());
                }
                exitCode = checkOnly && report.differences() > 0 ? 1 : 0;
            } catch (RebuildRefusedException e) {
                LOG.error("{}: not rebuilt. {}", service, e.getMessage());
            }
        }

        @Override
        public int getExitCode() {
            return exitCode;
        }
    }
}
