package city.otklik.routing.departments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;

/** Reads the departments and the rules, both of which a city may replace by files of its own. */
@Configuration(proxyBeanMethods = false)
class DepartmentsConfiguration {

    private static final String OWN_RULES = "classpath:city/otklik/routing/departments/topics.rules";

    @Bean
    Departments departments(Environment environment) {
        return new Departments(Binder.get(environment)
                .bind("otklik.routing.departments", Bindable.listOf(Department.class))
                .orElse(List.of()));
    }

    @Bean
    Competence competence(
            Environment environment, ResourceLoader resources, Departments departments, RoutingRules limits)
            throws IOException {
        Resource rules = resources.getResource(environment.getProperty("otklik.routing.topics", OWN_RULES));
        String text = rules.getContentAsString(StandardCharsets.UTF_8);
        return Competences.byKeywords(text.lines().toList(), departments, limits);
    }
}
