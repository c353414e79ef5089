package city.otklik.casestore;

import city.otklik.access.Identities;
import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import city.otklik.testkit.TestMongo;
import org.springframework.data.mongodb.core.MongoTemplate;

@InContainers(ContainerPart.STORE)
class IdentitiesInContainersTest extends IdentitiesContract {

    private final MongoTemplate mongo = TestMongo.template(CityInContainers.mongo("contract"));

    @Override
    Identities identities() {
        return new MongoIdentities(mongo);
    }
}
