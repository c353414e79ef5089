package city.otklik.launcher.commands;

import city.otklik.launcher.log.CityLog;
import city.otklik.messaging.registry.RegistryAutoConfiguration;
import city.otklik.messaging.registry.SchemaRegistry;
import city.otklik.messaging.wire.AvroWire;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import picocli.CommandLine.Option;

/** Where a running city's log is. */
final class LogOptions {

    @Option(
            names = "--brokers",
            defaultValue = "${KAFKA_BROKERS:-127.0.0.1:9092}",
            description = "Address of the broker (default: ${DEFAULT-VALUE}).")
    private String brokers = "";

    @Option(
            names = "--registry",
            defaultValue = "${REGISTRY_URL:-http://127.0.0.1:8086/apis/ccompat/v7}",
            description = "Address of the schema registry (default: ${DEFAULT-VALUE}).")
    private String registry = "";

    String brokers() {
        return brokers;
    }

    AvroWire wire() {
        return new AvroWire(registryAt(registry));
    }

    CityLog log() {
        return new CityLog(brokers, wire());
    }

    static SchemaRegistry registryAt(String url) {
        return new SpringApplicationBuilder(SslAutoConfiguration.class, RegistryAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.config.name=registry-client", "otklik.registry.url=" + url)
                .run()
                .getBean(SchemaRegistry.class);
    }
}
