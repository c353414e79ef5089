package city.otklik.publishing;

import city.otklik.casestore.RebuildMode;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Posts answers and clarifications and notices the author's reply (§4, §8, §10). */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PublishingApplication {

    public static void main(String[] args) {
        RebuildMode.exitWhenDone(application().run(args));
    }

    /** The application under its own configuration name, so that several can live in one process. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(PublishingApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "publishing"));
        return application;
    }
}
