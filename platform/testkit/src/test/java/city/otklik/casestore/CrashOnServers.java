package city.otklik.casestore;

import city.otklik.messaging.outbox.LogProducer;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.topics.TopicFoundation;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.TestMongo;
import city.otklik.time.CityClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** With the process's surroundings on servers, wherever they are. */
abstract class CrashOnServers extends CrashTest {

    private final String broker;
    private final LogProducer producer;
    private final CaseRecords<Heard> records;

    CrashOnServers(String broker, String store) {
        this.broker = broker;
        this.producer = new LogProducer(Map.of("bootstrap.servers", broker));
        this.records = new MongoCaseRecords<>(TestMongo.template(store), "cases", Heard.class, CityClock.wall());
    }

    @BeforeEach
    void topics() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            new TopicFoundation(3, (short) -1, null).lay(admin);
        }
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Override
    CaseRecords<Heard> records() {
        return records;
    }

    @Override
    LogWriter log() {
        return fact -> producer.append(new ProducerRecord<>(
                fact.topic(),
                null,
                null,
                fact.key().getBytes(StandardCharsets.UTF_8),
                fact.value(),
                FactHeaders.of(fact)));
    }

    @Override
    List<String> logged(String caseId) {
        return new RawLog(broker)
                .read("case.facts").stream()
                        .filter(record -> caseId.equals(new String(record.key(), StandardCharsets.UTF_8)))
                        .map(record ->
                                String.valueOf(FactHeaders.in(record.headers()).id()))
                        .toList();
    }
}
