package city.otklik.intake.opening;

import city.otklik.testkit.SharedStack;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCaseBookTest extends CaseBookContract {

    private static MongoClient client;
    private static MongoTemplate mongo;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(SharedStack.Stack.mongo("case_book"));
        mongo = new MongoTemplate(client, "case_book");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    CaseBook empty() {
        mongo.dropCollection("cases");
        return new MongoCaseBook(mongo);
    }

    @Override
    void keep(IntakeCase opened) {
        Document state = new Document();
        mongo.getConverter().write(opened, state);
        mongo.insert(new Document("_id", opened.caseId()).append("state", state), "cases");
    }
}
