package city.otklik.routing.appointing;

import city.otklik.testkit.SharedStack;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoAbsencesTest extends AbsencesContract {

    private static MongoClient client;
    private static MongoTemplate mongo;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(SharedStack.Stack.mongo("absences"));
        mongo = new MongoTemplate(client, "absences");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    Absences empty() {
        mongo.dropCollection("absences");
        return new MongoAbsences(mongo);
    }
}
