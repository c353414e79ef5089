package city.otklik.messaging.inbox;

import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoParkedCasesTest extends ParkedCasesContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("contract"));

    @Override
    ParkedCases parked() {
        return new MongoParkedCases(MONGO);
    }
}
