package city.otklik.publishing.cases;

import city.otklik.casestore.CaseRecords;
import city.otklik.casestore.MongoCaseRecords;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import city.otklik.time.CityClock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Cases in the store as the service keeps them, in a database of the test's own. */
public final class MongoCases {

    private MongoCases() {}

    static MongoTemplate database(String name) {
        return TestMongo.template(SharedStack.Stack.mongo(name));
    }

    public static CaseRecords<PublishingCase> open(String database) {
        return open(database(database));
    }

    static CaseRecords<PublishingCase> open(MongoTemplate mongo) {
        mongo.dropCollection(MongoCaseRecords.COLLECTION);
        return new MongoCaseRecords<>(mongo, MongoCaseRecords.COLLECTION, PublishingCase.class, CityClock.wall());
    }
}
