package city.otklik.casestore;

import city.otklik.messaging.outbox.KafkaLogWriter;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.messaging.wire.FactHeaders;
import city.otklik.testkit.DeclaredTopics;
import city.otklik.testkit.RawLog;
import city.otklik.testkit.TestMongo;
import city.otklik.time.CityClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** With the process's surroundings on servers, wherever they are. */
abstract class CrashOnServers extends CrashTest {

    private final String broker;
    private final KafkaLogWriter log;
    private final CaseRecords<Heard> records;

    CrashOnServers(String broker, String store) {
        this.broker = broker;
        this.log = KafkaLogWriter.to(Map.of("bootstrap.servers", broker));
        this.records = new MongoCaseRecords<>(TestMongo.template(store), "cases", Heard.class, CityClock.wall());
    }

    @BeforeEach
    void topics() {
        DeclaredTopics.create(broker, 3);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Override
    CaseRecords<Heard> records() {
        return records;
    }

    @Override
    LogWriter log() {
        return log;
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
