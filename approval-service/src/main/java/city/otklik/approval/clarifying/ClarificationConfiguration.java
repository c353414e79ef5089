package city.otklik.approval.clarifying;

import city.otklik.approval.networks.NetworkLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decider on clarifications. */
@Configuration(proxyBeanMethods = false)
class ClarificationConfiguration {

    @Bean
    ClarificationDecider clarificationDecider(NetworkLimits limits) {
        return new ClarificationDecider(limits);
    }
}
