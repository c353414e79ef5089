package city.otklik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.understanding.repeats.RepeatRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The settings that come with the service are those that the rules are tested with. */
class LimitsTest {

    @Test
    void theConfiguredRepeatRulesAreTheStandardOnes() throws java.io.IOException {
        var sources = List.copyOf(new YamlPropertySourceLoader().load("intake", new ClassPathResource("intake.yml")));
        Binder binder = new Binder(sources.stream()
                .flatMap(s -> java.util.stream.StreamSupport.stream(
                        ConfigurationPropertySources.from(s).spliterator(), false))
                .toList());
        assertThat(binder.bind("otklik.intake.repeats", RepeatRules.class).get())
                .isEqualTo(RepeatRules.standard());
    }
}
