package city.otklik.intake.repeats;

import city.otklik.lifecycle.CaseStatus;
import city.otklik.understanding.repeats.EarlierQuestions;
import city.otklik.understanding.repeats.Question;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.data.mongodb.core.MongoTemplate;

/** On a store that speaks MongoDB's protocol, wherever it is. */
abstract class EarlierQuestionsOnMongo extends EarlierQuestionsContract {

    private final MongoClient client;
    private final MongoTemplate mongo;

    EarlierQuestionsOnMongo(String uri) {
        client = MongoClients.create(uri);
        mongo = new MongoTemplate(client, "earlier_questions");
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Override
    EarlierQuestions empty() {
        mongo.dropCollection("cases");
        return new MongoEarlierQuestions(mongo);
    }

    @Override
    void keep(String caseId, Instant sentAt, CaseStatus status, Question question) {
        Document asked = new Document();
        mongo.getConverter().write(question, asked);
        mongo.insert(
                new Document("_id", caseId)
                        .append(
                                "state",
                                new Document("caseId", caseId)
                                        .append("received", new Document("sentAt", sentAt))
                                        .append("life", new Document("status", status.name()))
                                        .append("question", asked)),
                "cases");
    }
}
