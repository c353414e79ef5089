package city.otklik.routing.appointing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires the duty roster. */
@Configuration(proxyBeanMethods = false)
class AppointingConfiguration {

    @Bean
    DutyRoster dutyRoster(DutyProperties properties) {
        return new DutyRoster(properties.roster());
    }

    @Bean
    Absences absences(MongoOperations mongo) {
        return new MongoAbsences(mongo);
    }
}
