package city.otklik.time;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The machine's time, or with {@code otklik.clock.file} the demo time kept there. */
@AutoConfiguration
public class CityClockAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    CityClock cityClock(Environment environment) {
        return Binder.get(environment)
                .bind("otklik.clock.file", String.class)
                .map(file -> (CityClock) DemoClock.at(Path.of(file)))
                .orElseGet(CityClock::wall);
    }
}
