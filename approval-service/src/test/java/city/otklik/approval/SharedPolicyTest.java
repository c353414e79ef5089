package city.otklik.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Approval and sla must agree on how many interim answers there may be: both read it from one file. */
class SharedPolicyTest {

    @ParameterizedTest
    @CsvSource({"OTHER, 7, 1", "INTERIM_ANSWERS_MAX, 2, 2", "OTKLIK_POLICY_INTERIM_ANSWERS_MAX, 3, 3"})
    void theLimitOfInterimAnswersComesFromTheSharedFile(String variable, String value, int limit) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, value)));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("spring.config.name", "approval")));

        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        assertThat(environment.getProperty("otklik.approval.interim-answers-max", Integer.class))
                .isEqualTo(limit);
    }
}
