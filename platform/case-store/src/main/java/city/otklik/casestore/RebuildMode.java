package city.otklik.casestore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * A start with {@code --rebuild}: the service reads no topic, answers no request and runs no timer, does its rebuild and
 * ends.
 */
public final class RebuildMode implements EnvironmentPostProcessor {

    /** The program argument. */
    public static final String PROPERTY = "rebuild";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (isOn(environment)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "rebuild",
                            Map.of(
                                    "spring.cloud.stream.default.consumer.auto-startup", "false",
                                    // No port is opened: a command would be written to what is about to be replaced.
                                    "server.port", "-1",
                                    "management.server.port", "-1")));
        }
    }

    /** Ends the process where the service was started to rebuild; for the end of a service's {@code main}. */
    public static void exitWhenDone(ConfigurableApplicationContext service) {
        if (isOn(service.getEnvironment())) {
            System.exit(SpringApplication.exit(service));
        }
    }

    private static boolean isOn(ConfigurableEnvironment environment) {
        return !"false".equals(environment.getProperty(PROPERTY, "false"));
    }
}
