package city.otklik.routing.directing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On a store that speaks MongoDB's protocol, wherever it is. */
abstract class CaseShelfOnMongo extends CaseShelfContract {

    private final MongoClient client;
    private final MongoTemplate mongo;

    CaseShelfOnMongo(String uri) {
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(client, "case_shelf");
    }

    @AfterEach
    void disconnect() {
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
