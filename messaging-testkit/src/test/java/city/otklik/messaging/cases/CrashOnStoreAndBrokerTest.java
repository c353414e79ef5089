package city.otklik.messaging.cases;

import city.otklik.messaging.outbox.LogProducer;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.topics.TopicFoundation;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.SharedStack;
import city.otklik.testkit.TestMongo;
import city.otklik.time.CityClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.core.MongoTemplate;

class CrashOnStoreAndBrokerTest extends CrashTest {

    private static final String BROKER = SharedStack.Stack.broker();
    private static final LogProducer PRODUCER = new LogProducer(Map.of("bootstrap.servers", BROKER));
    private static final MongoTemplate MONGO = TestMongo.template(SharedStack.Stack.mongo("crash"));

    private final CaseRecords<Heard> records = new MongoCaseRecords<>(MONGO, "cases", Heard.class, CityClock.wall());

    @BeforeAll
    static void topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", BROKER))) {
            new TopicFoundation(3, (short) -1, null).lay(admin);
        }
    }

    @AfterAll
    static void close() {
        PRODUCER.close();
    }

    @Override
    CaseRecords<Heard> records() {
        return records;
    }

    @Override
    LogWriter log() {
        return fact -> PRODUCER.append(new ProducerRecord<>(
                fact.topic(),
                null,
                null,
                fact.key().getBytes(StandardCharsets.UTF_8),
                fact.value(),
                FactHeaders.of(fact)));
    }

    @Override
    List<String> logged(String caseId) {
        return new RawLog(BROKER)
                .read("case.facts").stream()
                        .filter(record -> caseId.equals(new String(record.key(), StandardCharsets.UTF_8)))
                        .map(record ->
                                String.valueOf(FactHeaders.in(record.headers()).id()))
                        .toList();
    }
}
