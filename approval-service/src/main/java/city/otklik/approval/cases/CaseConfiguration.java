package city.otklik.approval.cases;

import city.otklik.approval.style.StyleReader;
import city.otklik.casestore.CaseFactHandler;
import city.otklik.casestore.CaseType;
import city.otklik.messaging.Fact;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The cases of this service, what is read with them, and the topics that they follow. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    @Bean
    CaseType<ApprovalCase> approvalCase() {
        return new CaseType<>(ApprovalCase.class, ApprovalCase::unknown);
    }

    @Bean
    ApprovalCases approvalCases(MongoOperations mongo) {
        return new MongoApprovalCases(mongo);
    }

    @Bean
    CaseMeters caseMeters(MeterRegistry registry) {
        return new CaseMeters(registry);
    }

    @Bean
    StyleReader styleReader() {
        return StyleReader.packaged();
    }

    /** Bound to {@code case.facts}. */
    @Bean
    Consumer<Fact> facts(CaseFactHandler<ApprovalCase> handler) {
        return new FactsFunction(handler);
    }

    /** Bound to {@code case.deadlines}. */
    @Bean
    Consumer<Fact> deadlines(CaseFactHandler<ApprovalCase> handler) {
        return new FactsFunction(handler);
    }
}
