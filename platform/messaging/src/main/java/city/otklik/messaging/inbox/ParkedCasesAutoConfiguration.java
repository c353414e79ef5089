package city.otklik.messaging.inbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Parked cases in MongoDB, where the service has it. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnClass(MongoOperations.class)
public class ParkedCasesAutoConfiguration {

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    @ConditionalOnMissingBean(ParkedCases.class)
    MongoParkedCases parkedCases(MongoOperations mongo) {
        return new MongoParkedCases(mongo);
    }
}
