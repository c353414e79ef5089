package city.otklik.messaging.registry;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.testkit.CityInContainers;
import city.otklik.testkit.ContainerPart;
import city.otklik.testkit.InContainers;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

@InContainers({ContainerPart.BROKER, ContainerPart.REGISTRY})
class RegistryInContainersTest extends SchemaRegistryContract {

    private final RegistryClient registry = RegistryClientTest.at(CityInContainers.registryUrl());

    @Override
    SchemaRegistry registry() {
        return registry;
    }

    @Test
    void everyFactOfTheCityIsTakenAndReadBack() {
        AvroWire wire = new AvroWire(registry);

        for (Schema schema : FactCatalogue.schemas()) {
            Schema back = RegistryClientTest.at(CityInContainers.registryUrl()).byId(wire.register(schema));
            assertThat(back.getFullName()).isEqualTo(schema.getFullName());
        }
    }
}
