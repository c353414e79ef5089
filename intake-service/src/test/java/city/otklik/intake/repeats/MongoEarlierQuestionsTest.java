package city.otklik.intake.repeats;

import city.otklik.lifecycle.Course;
import city.otklik.testkit.SharedStack;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoEarlierQuestionsTest extends EarlierQuestionsContract {

    private static MongoClient client;
    private static MongoTemplate mongo;

    @BeforeAll
    static void connect() {
        client = MongoClients.create(SharedStack.Stack.mongo("earlier_questions"));
        mongo = new MongoTemplate(client, "earlier_questions");
    }

    @AfterAll
    static void disconnect() {
        client.close();
    }

    @Override
    EarlierQuestions empty() {
        mongo.dropCollection("cases");
        return new MongoEarlierQuestions(mongo);
    }

    @Override
    void keep(String caseId, Instant sentAt, Course course, Question question) {
        Document asked = new Document();
        mongo.getConverter().write(question, asked);
        mongo.insert(
                new Document("_id", caseId)
                        .append(
                                "state",
                                new Document("caseId", caseId)
                                        .append("sentAt", sentAt)
                                        .append("life", new Document("course", course.name()))
                                        .append("question", asked)),
                "cases");
    }
}
