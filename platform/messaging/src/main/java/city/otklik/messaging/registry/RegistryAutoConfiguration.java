package city.otklik.messaging.registry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** The schema registry of {@code otklik.registry.*}, unless the context brings one of its own. */
@AutoConfiguration
@EnableConfigurationProperties(RegistryProperties.class)
public class RegistryAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(SchemaRegistry.class)
    RegistryClient schemaRegistry(
            RegistryProperties properties, SslBundles bundles, ObjectProvider<RegistryCheck> checks) {
        HttpClientSettings settings =
                HttpClientSettings.defaults().withTimeouts(properties.connectTimeout(), properties.readTimeout());
        if (properties.sslBundle() != null) {
            settings = settings.withSslBundle(bundles.getBundle(properties.sslBundle()));
        }
        RestClient.Builder http = RestClient.builder()
                .baseUrl(properties.url())
                // A compressed answer was seen to come through undecoded; the answers are small anyway.
                .defaultHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk()
                        .withCustomizer(factory -> factory.enableCompression(false))
                        .build(settings));
        if (properties.username() != null && properties.password() != null) {
            String password = properties.password();
            String username = properties.username();
            http.defaultHeaders(headers -> headers.setBasicAuth(username, password));
        }
        // A program without a broker has no log to compare with. Asked for late: a check may need what needs the
        // registry.
        return new RegistryClient(
                http.build(),
                new RegistryCalls(properties.attempts(), properties.backOff()),
                registry -> checks.forEach(check -> check.require(registry)));
    }

    @Bean
    @ConditionalOnBean(RegistryClient.class)
    RegistryHealthIndicator registryHealthIndicator(RegistryClient registry) {
        return new RegistryHealthIndicator(registry);
    }
}
