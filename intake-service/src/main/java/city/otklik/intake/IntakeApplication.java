package city.otklik.intake;

import city.otklik.casestore.RebuildMode;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The intake service: receive, deduplicate, screen, recognise repeats, open a case. Settings in {@code intake.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class IntakeApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(IntakeApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "intake"));
        RebuildMode.exitWhenDone(application.run(arguments));
    }
}
