package city.otklik.messaging.registry;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the schema registry is and how to talk to it.
 *
 * @param url base address of Confluent's API, for Apicurio with {@code /apis/ccompat/v7}
 * @param username for basic authentication, null for none
 * @param sslBundle name of a Spring SSL bundle, null for the JVM's own trust
 * @param attempts how often a call is tried before the registry counts as unavailable
 */
@ConfigurationProperties("otklik.registry")
record RegistryProperties(
        @DefaultValue("http://localhost:8086/apis/ccompat/v7")
        String url,

        @Nullable String username,
        @Nullable String password,
        @Nullable String sslBundle,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout,
        @DefaultValue("4") int attempts,
        @DefaultValue("200ms") Duration backOff) {}
