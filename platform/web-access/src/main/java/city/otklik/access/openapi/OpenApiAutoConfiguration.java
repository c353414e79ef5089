package city.otklik.access.openapi;

import city.otklik.access.Caller;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Describes callers, roles and refusals wherever springdoc is there to describe the rest. */
@AutoConfiguration
@ConditionalOnClass(GlobalOpenApiCustomizer.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenApiAutoConfiguration {

    static final String PASSWORD = "password";
    static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    @Bean
    GlobalOperationCustomizer rolesOfOperations() {
        return new RolesOfOperations();
    }

    @Bean
    ModelConverter requiredComponents() {
        return new RequiredComponents();
    }

    @Bean
    GlobalOpenApiCustomizer callersOfInterface(Environment environment) {
        String service = environment.getProperty("otklik.service", "otklik");
        return api -> describe(api, service);
    }

    private static void describe(OpenAPI api, String service) {
        // Where the service runs and which build it is differ from machine to machine; the interface does not.
        api.setServers(List.of(new Server().url("/").description("The address of the " + service + " service")));
        api.setInfo(new Info().title("Otklik: " + service).version("1"));
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSecuritySchemes(
                PASSWORD,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("basic")
                        .description("Users of the embedded start"));
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("A token of the city's identity provider"));
        components.addSchemas(RolesOfOperations.PROBLEM, RolesOfOperations.problemSchema());
        api.setComponents(components);
        LimitsOfRequests.describe(api);
    }
}
