package city.otklik.routing;

import city.otklik.casestore.RebuildMode;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The routing service: appoints an executor, chooses departments. Settings in {@code routing.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class RoutingApplication {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(RoutingApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "routing"));
        RebuildMode.exitWhenDone(application.run(arguments));
    }
}
