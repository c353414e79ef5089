package city.otklik.routing.directing;

import city.otklik.testkit.SharedStack;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCaseShelfTest extends CaseShelfContract {

    private static MongoClient client;
    private static MongoTemplate mongo;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(SharedStack.Stack.mongo("case_shelf"));
        mongo = new MongoTemplate(client, "case_shelf");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    CaseShelf with(List<RoutedCase> cases) {
        mongo.dropCollection("cases");
        MongoCaseShelf shelf = new MongoCaseShelf(mongo);
        for (RoutedCase known : cases) {
            Document state = new Document();
            mongo.getConverter().write(known, state);
            mongo.insert(new Document("_id", known.caseId()).append("state", state), "cases");
        }
        return shelf;
    }
}
