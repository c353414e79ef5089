package city.otklik.intake.repeats;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires the search for repeats. */
@Configuration(proxyBeanMethods = false)
class RepeatsConfiguration {

    @Bean
    EarlierQuestions earlierQuestions(MongoOperations mongo) {
        return new MongoEarlierQuestions(mongo);
    }

    @Bean
    RepeatFinder repeatFinder(EarlierQuestions earlier, RepeatRules rules) {
        return new LikenessFinder(earlier, rules);
    }
}
