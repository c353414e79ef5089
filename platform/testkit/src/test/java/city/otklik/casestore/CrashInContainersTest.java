package city.otklik.casestore;

import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;

@InContainers({ContainerPart.BROKER, ContainerPart.STORE})
class CrashInContainersTest extends CrashOnServers {

    CrashInContainersTest() {
        super(CityInContainers.broker(), CityInContainers.mongo("crash"));
    }
}
