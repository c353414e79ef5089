package city.otklik.approval.approving;

import city.otklik.approval.files.FileProperties;
import city.otklik.messaging.signing.PrivateSigningKey;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The decider on approvals and returns. */
@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    @Bean
    ApprovalDecider approvalDecider(FileProperties files, Supplier<PrivateSigningKey> signingKey) {
        return new ApprovalDecider(files.address(), signingKey);
    }
}
