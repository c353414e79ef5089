package city.otklik.publishing.accounts;

import java.util.List;
import java.util.Optional;

/** Port: where the public part of the official accounts is kept. */
interface Accounts {

    List<OfficialAccount> all();

    Optional<OfficialAccount> named(String name);

    void keep(OfficialAccount account);
}
