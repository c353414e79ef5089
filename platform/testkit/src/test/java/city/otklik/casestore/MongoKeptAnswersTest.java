package city.otklik.casestore;

import city.otklik.access.KeptAnswers;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.time.InstantSource;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoKeptAnswersTest extends KeptAnswersContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("contract"));

    @Override
    KeptAnswers answers(InstantSource time) {
        return new MongoKeptAnswers(MONGO, time);
    }
}
