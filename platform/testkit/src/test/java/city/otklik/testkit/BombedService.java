package city.otklik.testkit;

import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.wire.AvroWire;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The small service as a process of its own, with little memory. */
final class BombedService {

    private BombedService() {}

    /** Its ids are the same in every process. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SameRegistry {

        @Bean
        SchemaRegistry schemaRegistry() {
            return registry();
        }
    }

    static InMemoryRegistry registry() {
        InMemoryRegistry registry = new InMemoryRegistry();
        FactCatalogue.schemas().forEach(schema -> new AvroWire(registry).register(schema));
        return registry;
    }

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(RoutingLike.class, SameRegistry.class).run(arguments);
    }
}
