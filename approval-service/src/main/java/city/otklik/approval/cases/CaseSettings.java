package city.otklik.approval.cases;

import city.otklik.approval.networks.NetworkLimits;
import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseDesks;
import city.otklik.messaging.Fact;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;

/** The desk, its lists and the topics it follows. */
@Configuration(proxyBeanMethods = false)
class CaseSettings {

    @Bean
    CaseDesk<CaseFile> caseDesk(CaseDesks desks) {
        return desks.open(CaseFile.class);
    }

    @Bean
    CaseLists caseLists(MongoOperations mongo) {
        return new MongoCaseLists(mongo);
    }

    @Bean
    CaseMeters caseMeters(MeterRegistry registry) {
        return new CaseMeters(registry);
    }

    @Bean
    NetworkLimits networkLimits(@Value("${otklik.approval.network-limits}") Resource limits) throws IOException {
        try (InputStream yaml = limits.getInputStream()) {
            return NetworkLimits.read(yaml);
        }
    }

    /** Bound to {@code case.facts}. */
    @Bean
    Consumer<Fact> facts(CaseDesk<CaseFile> desk, @Value("${otklik.service}") String service) {
        return new CaseFollowing(service, desk, CaseStory::after)::handle;
    }

    /** Bound to {@code case.deadlines}. */
    @Bean
    Consumer<Fact> deadlines(CaseDesk<CaseFile> desk, @Value("${otklik.service}") String service) {
        return new CaseFollowing(service, desk, DeadlineStory::after)::handle;
    }
}
