package city.otklik.casestore;

import city.otklik.access.Identities;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoIdentitiesTest extends IdentitiesContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("contract"));

    @Override
    Identities identities() {
        return new MongoIdentities(MONGO);
    }
}
