package city.otklik.publishing.cases;

import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseRecords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The lists over the documents that the service itself writes. */
class MongoPublishingCasesTest extends PublishingCasesContract {

    private final MongoTemplate mongo = MongoCases.database("publishing-cases-contract");
    private final CaseRecords<PublishingCase> cases = MongoCases.open(mongo);

    @Override
    PublishingCases lists() {
        return new MongoPublishingCases(mongo);
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
