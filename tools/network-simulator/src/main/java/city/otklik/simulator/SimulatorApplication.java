package city.otklik.simulator;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The emulated networks, as a process of their own or as one context among others. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Otklik: network-simulator",
                        version = "1",
                        description = "Administration of the emulated networks; open to everybody who reaches it"),
        servers = @Server(url = "/", description = "The address of the simulator"))
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
