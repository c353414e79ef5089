package city.otklik.intake.opening;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers(ContainerPart.STORE)
class IntakeCasesInContainersTest extends IntakeCasesOnMongo {

    IntakeCasesInContainersTest() {
        super(CityInContainers.mongo("intake_cases"));
    }
}
