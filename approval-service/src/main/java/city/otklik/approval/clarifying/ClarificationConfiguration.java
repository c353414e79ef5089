package city.otklik.approval.clarifying;

import city.otklik.approval.networks.NetworkLimits;
import city.otklik.messaging.signing.PrivateSigningKey;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decider on clarifications. */
@Configuration(proxyBeanMethods = false)
class ClarificationConfiguration {

    @Bean
    ClarificationDecider clarificationDecider(NetworkLimits limits, Supplier<PrivateSigningKey> signingKey) {
        return new ClarificationDecider(limits, signingKey);
    }
}
