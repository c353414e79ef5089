package city.otklik.publishing.cases;

import city.otklik.casestore.CaseStore;
import city.otklik.casestore.CaseStoreAutoConfiguration;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Cases in the store as the service keeps them, in a database of the test's own. */
public final class MongoCases {

    private MongoCases() {}

    static MongoTemplate database(String name) {
        return TestMongo.template(SharedStack.Stack.mongo(name));
    }

    public static CaseStore open(String database) {
        return open(database(database));
    }

    static CaseStore open(MongoTemplate mongo) {
        mongo.dropCollection("cases");
        AtomicReference<CaseStore> store = new AtomicReference<>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(CaseStoreAutoConfiguration.class))
                .withBean(MongoOperations.class, () -> mongo)
                .run(context -> store.set(context.getBean(CaseStore.class)));
        return Objects.requireNonNull(store.get());
    }
}
