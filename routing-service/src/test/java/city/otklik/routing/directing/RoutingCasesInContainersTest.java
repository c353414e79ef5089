package city.otklik.routing.directing;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers(ContainerPart.STORE)
class RoutingCasesInContainersTest extends RoutingCasesOnMongo {

    RoutingCasesInContainersTest() {
        super(CityInContainers.mongo("routing_cases"));
    }
}
