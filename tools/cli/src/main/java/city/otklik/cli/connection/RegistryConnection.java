package city.otklik.cli.connection;

import city.otklik.messaging.registry.RegistryAutoConfiguration;
import city.otklik.messaging.registry.SchemaRegistry;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The schema registry of a running city. */
public final class RegistryConnection {

    private RegistryConnection() {}

    /**
     * The registry at {@code url}, not asked yet.
     *
     * @param url base address of Confluent's API
     */
    public static SchemaRegistry at(String url) {
        return new SpringApplicationBuilder(SslAutoConfiguration.class, RegistryAutoConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("spring.config.name=registry-client", "otklik.registry.url=" + url)
                .run()
                .getBean(SchemaRegistry.class);
    }
}
