package city.otklik.routing.logins;

import city.otklik.access.Logins;
import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.messaging.wire.FactEncoder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** The logins of the city's people are with the duty roster: here they are handed over. */
@Configuration(proxyBeanMethods = false)
class LoginsConfiguration {

    @Bean
    Register<Logins.Account> loginsRegister(MongoOperations mongo, FactEncoder encoder, FactRelay relay) {
        return new Register<>("routing", "logins", mongo, Logins.Account.class, encoder, relay);
    }

    @Bean
    Logins logins(Register<Logins.Account> register) {
        return new MongoLogins(register);
    }
}
