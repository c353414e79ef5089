package city.otklik.casestore;

import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.time.InstantSource;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCaseRecordsTest extends CaseRecordsContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("contract"));

    @Override
    CaseRecords<ExampleState> records(InstantSource time) {
        MONGO.dropCollection("cases");
        return new MongoCaseRecords<>(MONGO, "cases", ExampleState.class, time);
    }
}
