package city.otklik.routing.appointing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On a store that speaks MongoDB's protocol, wherever it is. */
abstract class AbsencesOnMongo extends AbsencesContract {

    private final MongoClient client;
    private final MongoTemplate mongo;

    AbsencesOnMongo(String uri) {
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(client, "absences");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    Absences empty() {
        mongo.dropCollection("absences");
        return new MongoAbsences(mongo);
    }
}
