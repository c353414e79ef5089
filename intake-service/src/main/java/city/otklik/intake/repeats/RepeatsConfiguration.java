package city.otklik.intake.repeats;

import city.otklik.understanding.repeats.EarlierQuestions;
import city.otklik.understanding.repeats.RepeatFinder;
import city.otklik.understanding.repeats.RepeatRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The search for repeats. */
@Configuration(proxyBeanMethods = false)
class RepeatsConfiguration {

    /** @param repeats {@code otklik.intake.repeats.*} */
    @ConfigurationProperties("otklik.intake")
    record RepeatsProperties(RepeatRules repeats) {}

    @Bean
    EarlierQuestions earlierQuestions(MongoOperations mongo) {
        return new MongoEarlierQuestions(mongo);
    }

    @Bean
    RepeatFinder repeatFinder(EarlierQuestions earlier, RepeatsProperties properties) {
        return new RepeatFinder(earlier, properties.repeats());
    }
}
