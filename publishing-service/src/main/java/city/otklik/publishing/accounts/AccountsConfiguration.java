package city.otklik.publishing.accounts;

import city.otklik.casestore.FactRelay;
import city.otklik.casestore.Register;
import city.otklik.casestore.RegisterStart;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Wires the register of official accounts. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

    @Bean
    Register<OfficialAccount> accountEntries(MongoOperations mongo, FactEncoder encoder, FactRelay relay) {
        return new Register<>("publishing", "accounts", mongo, OfficialAccount.class, encoder, relay);
    }

    @Bean
    MongoAccounts accounts(Register<OfficialAccount> entries, CityClock clock) {
        return new MongoAccounts(entries, clock);
    }

    @Bean
    AccountDecider accountDecider(List<AccountRule> rules) {
        return new AccountDecider(rules);
    }

    /** Before the first posting is sent. Not the other way round: what the configuration has may be out of use. */
    @Bean
    RegisterStart accountsAtStart(MongoAccounts accounts, AccountRegister register) {
        return () -> {
            accounts.takeOver();
            register.registerConfigured();
        };
    }
}
