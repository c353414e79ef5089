package city.otklik.routing.directing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On a store that speaks MongoDB's protocol, wherever it is. */
abstract class RoutingCasesOnMongo extends RoutingCasesContract {

    private final MongoClient client;
    private final MongoTemplate mongo;

    RoutingCasesOnMongo(String uri) {
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(client, "routing_cases");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    RoutingCases with(List<RoutingCase> cases) {
        mongo.dropCollection("cases");
        MongoRoutingCases lists = new MongoRoutingCases(mongo);
        for (RoutingCase known : cases) {
            Document state = new Document();
            mongo.getConverter().write(known, state);
            mongo.insert(new Document("_id", known.caseId()).append("state", state), "cases");
        }
        return lists;
    }
}
