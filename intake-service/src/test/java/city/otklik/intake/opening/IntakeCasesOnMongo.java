package city.otklik.intake.opening;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On a store that speaks MongoDB's protocol, wherever it is. */
abstract class IntakeCasesOnMongo extends IntakeCasesContract {

    private final MongoClient client;
    private final MongoTemplate mongo;

    IntakeCasesOnMongo(String uri) {
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(client, "intake_cases");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    IntakeCases empty() {
        mongo.dropCollection("cases");
        return new MongoIntakeCases(mongo);
    }

    @Override
    void keep(IntakeCase opened) {
        Document state = new Document();
        mongo.getConverter().write(opened, state);
        mongo.insert(new Document("_id", opened.caseId()).append("state", state), "cases");
    }
}
