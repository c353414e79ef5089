package city.otklik.casestore;

import city.otklik.time.CityClock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;

/** Cases in MongoDB, where the service has it. */
@AutoConfiguration(after = DataMongoAutoConfiguration.class)
@ConditionalOnClass(MongoOperations.class)
public class CaseStoreAutoConfiguration {

    @Bean
    @ConditionalOnBean(MongoOperations.class)
    @ConditionalOnMissingBean
    CaseStore caseStore(MongoOperations mongo) {
        if (mongo.getConverter() instanceof MappingMongoConverter mapping) {
            // Logins and file names stand as keys of maps, and MongoDB takes a dot for a path.
            mapping.setMapKeyDotReplacement("\uFF0E");
        }
        return new CaseStore() {
            @Override
            public <S> CaseRecords<S> records(Class<S> state) {
                return new MongoCaseRecords<>(mongo, "cases", state, CityClock.wall());
            }
        };
    }
}
