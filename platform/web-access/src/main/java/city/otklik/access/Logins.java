package city.otklik.access;

import city.otklik.messaging.Actor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Port: the register of logins that were handed over. One service has it and puts every change on record; the others read the
 * record (ADR 22).
 */
public interface Logins {

    /**
     * The account that a login was handed over to.
     *
     * @param issuer address of the identity provider
     * @param subject of the account there
     */
    record Account(String issuer, String subject) {}

    /**
     * Hands the login over as decided.
     *
     * @param by who does so, for the record of it
     * @param decide from the account that it was handed over to before, null where it never was
     * @throws RefusalException where it is refused
     */
    void change(String login, Actor by, Function<@Nullable Account, Decision<Account>> decide);
}
