package city.otklik.approval.cases;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import city.otklik.testkit.TestMongo;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

@InContainers(ContainerPart.STORE)
class CaseListsInContainersTest extends CaseListsContract {

    private final MongoTemplate mongo = TestMongo.template(CityInContainers.mongo("case_lists"));
    private final MongoCaseLists lists = new MongoCaseLists(mongo);

    @Override
    CaseLists lists() {
        return lists;
    }

    @Override
    void put(String caseId, CaseFile file) {
        Document state = new Document();
        mongo.getConverter().write(file, state);
        mongo.insert(new Document("_id", caseId).append("revision", 1L).append("state", state), "cases");
    }
}
