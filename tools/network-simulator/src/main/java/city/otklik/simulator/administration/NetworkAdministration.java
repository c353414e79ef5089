package city.otklik.simulator.administration;

import city.otklik.simulator.accounts.Accounts;
import city.otklik.simulator.callbacks.Callbacks;
import city.otklik.simulator.journal.Journal;
import org.springframework.stereotype.Component;

/** What every {@link NetworkController} works with. */
@Component
public final class NetworkAdministration {

    final CitizenActivity citizens;
    final Accounts accounts;
    final Callbacks callbacks;
    final Journal journal;

    NetworkAdministration(CitizenActivity citizens, Accounts accounts, Callbacks callbacks, Journal journal) {
        this.citizens = citizens;
        this.accounts = accounts;
        this.callbacks = callbacks;
        this.journal = journal;
    }
}
