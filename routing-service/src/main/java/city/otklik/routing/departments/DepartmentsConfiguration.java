package city.otklik.routing.departments;

import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.RoutingRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The departments and the routing rules, both of which a city may replace by its own files. */
@Configuration(proxyBeanMethods = false)
class DepartmentsConfiguration {

    /**
     * @param departments in the order in which they are listed
     * @param topics text of the keyword rules
     * @param rules when the rules may send a case without a person
     */
    @ConfigurationProperties("otklik.routing")
    record RoutingProperties(@DefaultValue List<Department> departments, Resource topics, RoutingRules rules) {}

    @Bean
    Departments departments(RoutingProperties properties) {
        return new Departments(properties.departments());
    }

    @Bean
    Competence competence(RoutingProperties properties, Departments departments) throws IOException {
        List<String> lines = properties
                .topics()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Competence(lines, departments.codes(), properties.rules());
    }
}
