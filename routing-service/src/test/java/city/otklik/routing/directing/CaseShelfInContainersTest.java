package city.otklik.routing.directing;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers(ContainerPart.STORE)
class CaseShelfInContainersTest extends CaseShelfOnMongo {

    CaseShelfInContainersTest() {
        super(CityInContainers.mongo("case_shelf"));
    }
}
