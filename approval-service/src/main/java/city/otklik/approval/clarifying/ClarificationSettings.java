package city.otklik.approval.clarifying;

import city.otklik.approval.cases.CaseFile;
import city.otklik.approval.cases.CaseMeters;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.casestore.CaseDesk;
import city.otklik.time.CityClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk for questions to the author. */
@Configuration(proxyBeanMethods = false)
class ClarificationSettings {

    @Bean
    ClarificationDesk clarificationDesk(
            CaseDesk<CaseFile> desk, NetworkLimits limits, CityClock clock, CaseMeters meters) {
        return new ClarificationDesk(desk, new Clarifying(limits), clock, meters);
    }
}
