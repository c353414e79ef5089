package city.otklik.approval.networks;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The limits that the service comes with, for tests without Spring. */
public final class PackagedLimits {

    public static final NetworkLimits LIMITS = read();

    private PackagedLimits() {}

    private static NetworkLimits read() {
        try {
            var limits = new YamlPropertySourceLoader()
                    .load("limits", new ClassPathResource("limits.yml", NetworkLimits.class));
            return new Binder(ConfigurationPropertySources.from(limits))
                    .bind("otklik.approval.networks", NetworkLimits.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
