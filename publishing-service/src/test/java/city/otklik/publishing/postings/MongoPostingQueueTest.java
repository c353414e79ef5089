package city.otklik.publishing.postings;

import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.CaseRecords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The queue over the documents that the desk itself writes. */
class MongoPostingQueueTest extends PostingQueueContract {

    private final MongoTemplate mongo = MongoCases.database("queue-contract");
    private final CaseRecords<PublishingCase> cases = MongoCases.open(mongo).records(PublishingCase.class);

    @Override
    PostingQueue queue() {
        return new MongoPostingQueue(mongo);
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
