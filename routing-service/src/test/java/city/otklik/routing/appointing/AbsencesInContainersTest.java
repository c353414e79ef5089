package city.otklik.routing.appointing;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers(ContainerPart.STORE)
class AbsencesInContainersTest extends AbsencesOnMongo {

    AbsencesInContainersTest() {
        super(CityInContainers.mongo("absences"));
    }
}
