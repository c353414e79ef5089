package city.otklik.publishing.accounts;

import city.otklik.access.Decision;
import city.otklik.access.RefusalException;
import city.otklik.messaging.Actor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Port: where the public part of the official accounts is kept. */
interface Accounts {

    List<OfficialAccount> all();

    Optional<OfficialAccount> named(String name);

    /**
     * Registers or changes the account of this name as decided.
     *
     * @param by who does so, for the record of it
     * @param decide from the one that is known, null where none is
     * @throws RefusalException where it is refused
     */
    void change(String name, Actor by, Function<@Nullable OfficialAccount, Decision<OfficialAccount>> decide);
}
