package city.otklik.messaging.inbox;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import city.otklik.testkit.TestMongo;

@InContainers(ContainerPart.STORE)
class ParkedCasesInContainersTest extends ParkedCasesContract {

    @Override
    ParkedCases parked() {
        return new MongoParkedCases(TestMongo.template(CityInContainers.mongo("contract")));
    }
}
