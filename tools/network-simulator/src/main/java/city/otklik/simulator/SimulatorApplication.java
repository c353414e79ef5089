package city.otklik.simulator;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The emulated networks, as a process of their own or as one context beside others. */
@SpringBootConfiguration
@ComponentScan
@ConfigurationPropertiesScan
@Import(WebOnlySelector.class)
public class SimulatorApplication {

    /** Starts the simulator with its own {@code simulator.yml}; arguments are Spring's {@code --name=value}. */
    public static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication application = new SpringApplication(SimulatorApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "simulator"));
        return application.run(arguments);
    }

    public static void main(String[] arguments) {
        start(arguments);
    }
}
