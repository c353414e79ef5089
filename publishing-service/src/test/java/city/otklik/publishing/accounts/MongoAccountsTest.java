package city.otklik.publishing.accounts;

import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAccountsTest extends AccountsContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("accounts-contract"));

    @Override
    Accounts accounts() {
        MONGO.dropCollection("accounts");
        return new MongoAccounts(MONGO);
    }
}
