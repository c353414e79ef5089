package city.otklik.routing.departments;

import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.casestore.RegisterStart;
import city.otklik.facts.DepartmentChanged;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.RoutingRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoOperations;

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

    @Bean
    Register<Department> departmentRegister(MongoOperations mongo, FactEncoder encoder, FactRelay relay) {
        return new Register<>("routing", "departments", mongo, Department.class, encoder, relay);
    }

    /** The list is configuration: what changed in it since the last start is on record from now on. */
    @Bean
    RegisterStart departmentsOnRecord(Departments departments, Register<Department> register, CityClock clock) {
        return () -> register.follow(
                departments.all().stream().collect(Collectors.toMap(Department::code, Function.identity())),
                Department::code,
                department -> changed(department, true, clock),
                department -> changed(department, false, clock));
    }

    private static DepartmentChanged changed(Department department, boolean listed, CityClock clock) {
        return new DepartmentChanged(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                department.code(),
                department.name(),
                department.external(),
                listed);
    }
}
