package city.otklik.messaging.registry;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.embedded.EmbeddedRegistry;
import city.otklik.embedded.FreePort;
import city.otklik.messaging.FactCatalogue;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.testkit.OneRegistry;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** Against a real registry in a process of its own. */
class RegistryClientTest extends SchemaRegistryContract {

    private final RegistryClient registry = at(OneRegistry.url());

    /** As a service has it. */
    static RegistryClient at(String url) {
        RegistryProperties properties = new RegistryProperties(
                url, null, null, null, Duration.ofSeconds(2), Duration.ofSeconds(5), 3, Duration.ofMillis(50));
        return new RegistryAutoConfiguration()
                .schemaRegistry(
                        properties,
                        new DefaultSslBundleRegistry(),
                        new StaticListableBeanFactory().getBeanProvider(RegistryCheck.class));
    }

    @Override
    SchemaRegistry registry() {
        return registry;
    }

    @Test
    void everyFactOfTheCityIsTakenAndReadBack() {
        AvroWire wire = new AvroWire(registry);

        for (Schema schema : FactCatalogue.schemas()) {
            Schema back = at(OneRegistry.url()).byId(wire.register(schema));
            assertThat(back.getFullName()).isEqualTo(schema.getFullName());
            assertThat(back.toString()).doesNotContain("avro.java.string");
        }
    }

    @Test
    void idsSurviveAKill(@TempDir Path directory) {
        Schema schema = SchemaBuilder.record("K").fields().requiredString("a").endRecord();
        int id;
        try (EmbeddedRegistry killed = OneRegistry.start(directory, FreePort.find())) {
            id = at(killed.url()).idOf("K", schema);
            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        }

        try (EmbeddedRegistry again = OneRegistry.start(directory, FreePort.find())) {
            assertThat(at(again.url()).byId(id)).isEqualTo(schema);
            assertThat(at(again.url()).idOf("K", schema)).isEqualTo(id);
        }
    }
}
