package city.otklik.casestore;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import city.otklik.testkit.TestMongo;
import java.time.InstantSource;
import org.springframework.data.mongodb.core.MongoTemplate;

@InContainers(ContainerPart.STORE)
class CaseRecordsInContainersTest extends CaseRecordsContract {

    private final MongoTemplate mongo = TestMongo.template(CityInContainers.mongo("contract"));

    @Override
    CaseRecords<ExampleState> records(InstantSource time) {
        mongo.dropCollection("cases");
        return new MongoCaseRecords<>(mongo, "cases", ExampleState.class, time);
    }
}
