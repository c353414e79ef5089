package city.otklik.casestore;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoCaseRecordsTest extends CaseRecordsContract {

    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("contract"));

    @Override
    CaseRecords<ExampleState> records(InstantSource time) {
        MONGO.dropCollection("cases");
        return new MongoCaseRecords<>(MONGO, "cases", ExampleState.class, time);
    }

    @Test
    void whatIsEmptyIsNotStored() {
        CaseRecords<ExampleState> records = records(InstantSource.system());
        for (long read = 1; read <= 2; read++) {
            records.save(new CaseRecord<>("unknown", read - 1, 0, null, Map.of("intake", read), 0, List.of(), null));
        }
        // Lists of cases ask whether there is a state.
        assertThat(MONGO.findAll(Document.class, "cases"))
                .singleElement()
                .satisfies(stored -> assertThat(stored.keySet()).doesNotContain("state", "traceparent", "unsentSince"));
    }
}
