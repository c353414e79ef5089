package city.otklik.access.deadletters;

import city.otklik.messaging.deadletters.StoredDeadLetters;
import city.otklik.messaging.inbox.ParkedCases;
import city.otklik.messaging.inbox.ParkedCasesAutoConfiguration;
import city.otklik.messaging.oversized.OversizedBatchesAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Every service that keeps dead letters shows them to its administrators. */
@AutoConfiguration(after = {OversizedBatchesAutoConfiguration.class, ParkedCasesAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class DeadLetterAccessAutoConfiguration {

    @Bean
    @ConditionalOnBean(StoredDeadLetters.class)
    DeadLetterController deadLetterController(StoredDeadLetters letters, ObjectProvider<ParkedCases> parked) {
        return new DeadLetterController(letters, parked);
    }
}
