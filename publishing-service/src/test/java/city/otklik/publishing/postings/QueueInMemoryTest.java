package city.otklik.publishing.postings;

import city.otklik.casestore.CaseRecord;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.time.CityClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class QueueInMemoryTest extends PostingQueueContract {

    private final InMemoryCaseRecords<PublishingCase> cases = new InMemoryCaseRecords<>(CityClock.wall());

    @Override
    PostingQueue queue() {
        return new QueueInMemory(cases);
    }

    @Override
    void put(String caseId, PublishingCase kase) {
        cases.save(new CaseRecord<>(caseId, 0, 1, kase, Map.of(), 0, List.of()));
    }

    @Override
    PublishingCase read(String caseId) {
        return Objects.requireNonNull(cases.find(caseId).orElseThrow().state());
    }
}
