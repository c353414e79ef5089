package city.otklik.routing;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.understanding.routing.RoutingRules;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The limits that the service comes with are those that the rules are tested with. */
class LimitsTest {

    @Test
    void theConfiguredLimitsAreTheTestedOnes() throws IOException {
        Binder settings = new Binder(ConfigurationPropertySources.from(
                new YamlPropertySourceLoader().load("routing", new ClassPathResource("routing.yml"))));
        assertThat(settings.bind("otklik.routing.rules", RoutingRules.class).get())
                .isEqualTo(RoutingRules.standard());
    }
}
