package city.otklik.intake.opening;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers(ContainerPart.STORE)
class CaseBookInContainersTest extends CaseBookOnMongo {

    CaseBookInContainersTest() {
        super(CityInContainers.mongo("case_book"));
    }
}
