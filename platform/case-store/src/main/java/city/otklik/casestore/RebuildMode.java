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
    static final String PROPERTY = "rebuild";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(PROPERTY)) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "rebuild",
                            Map.of(
                                    "spring.cloud.stream.default.consumer.auto-startup", "false",
                                    // Nobody finds a port that nobody knows.
                                    "server.port", "0")));
        }
    }

    /** Ends the process where the service was started to rebuild; for the end of a service's {@code main}. */
    public static void exitWhenDone(ConfigurableApplicationContext service) {
        if (service.getEnvironment().containsProperty(PROPERTY)) {
            System.exit(SpringApplication.exit(service));
        }
    }
}
