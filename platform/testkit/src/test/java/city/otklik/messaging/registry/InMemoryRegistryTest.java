package city.otklik.messaging.registry;

import city.otklik.testkit.InMemoryRegistry;

class InMemoryRegistryTest extends SchemaRegistryContract {

    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Override
    SchemaRegistry registry() {
        return registry;
    }
}
