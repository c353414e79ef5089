package city.otklik.simulator.administration;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the administration interface at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {

    /** Where it runs differs from start to start; the interface does not. */
    @Bean
    OpenAPI administration() {
        return new OpenAPI()
                .info(new Info()
                        .title("Otklik: network-simulator")
                        .version("1")
                        .description("Administration of the emulated networks; open to everybody who reaches it"))
                .servers(List.of(new Server().url("/").description("The address of the simulator")));
    }
}
