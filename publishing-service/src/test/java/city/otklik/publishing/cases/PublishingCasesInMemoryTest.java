package city.otklik.publishing.cases;

import city.otklik.casestore.CaseRecord;
import city.otklik.testkit.InMemoryCaseRecords;
import city.otklik.time.CityClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

class PublishingCasesInMemoryTest extends PublishingCasesContract {

    private final InMemoryCaseRecords<PublishingCase> cases = new InMemoryCaseRecords<>(CityClock.wall());

    @Override
    PublishingCases lists() {
        return new PublishingCasesInMemory(cases);
    }

    @Override
    void put(String caseId, PublishingCase state) {
        cases.save(new CaseRecord<>(caseId, 0, 1, state, Map.of(), 0, List.of(), null));
    }

    @Override
    PublishingCase read(String caseId) {
        return Objects.requireNonNull(cases.find(caseId).orElseThrow().state());
    }
}
