package city.otklik.approval.drafting;

import city.otklik.approval.ApprovalProperties;
import city.otklik.approval.files.FileProperties;
import city.otklik.approval.networks.NetworkLimits;
import city.otklik.approval.style.StyleReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decider on drafts, with the city's limits. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {

    @Bean
    DraftDecider draftDecider(
            NetworkLimits limits, StyleReader style, ApprovalProperties approval, FileProperties files) {
        return new DraftDecider(limits, style, approval.interimAnswersMax(), files.address());
    }
}
