package city.otklik.casestore;

import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.outbox.LogWriter;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.testkit.InMemoryLog;
import city.otklik.time.CityClock;
import java.util.List;

class CrashInMemoryTest extends CrashTest {

    private final InMemoryCaseRecords<Heard> records = new InMemoryCaseRecords<>(CityClock.wall());
    private final InMemoryLog log = new InMemoryLog();

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
        return log.facts().stream()
                .filter(fact -> fact.key().equals(caseId))
                .map(OutgoingFact::id)
                .toList();
    }
}
