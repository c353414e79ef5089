package city.otklik.approval.cases;

import city.otklik.approval.SampleCases;
import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import city.otklik.testkit.TestMongo;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

@InContainers(ContainerPart.STORE)
class ApprovalCasesInContainersTest extends ApprovalCasesContract {

    private final MongoTemplate mongo = TestMongo.template(CityInContainers.mongo("approval_cases"));
    private final MongoApprovalCases cases = new MongoApprovalCases(mongo);
    private final Map<String, ApprovalCase> known = new HashMap<>();

    @Override
    ApprovalCases cases() {
        return cases;
    }

    @Override
    void happened(String caseId, SpecificRecord... facts) {
        ApprovalCase next = SampleCases.after(known.getOrDefault(caseId, ApprovalCase.unknown(caseId)), facts);
        known.put(caseId, next);
        Document state = new Document();
        mongo.getConverter().write(next, state);
        mongo.save(new Document("_id", caseId).append("revision", 1L).append("state", state), "cases");
    }
}
