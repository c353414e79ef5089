package city.otklik.routing.logins;

import city.otklik.access.Decision;
import city.otklik.access.Logins;
import city.otklik.casestore.Register;
import city.otklik.messaging.Actor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Logins that were handed over as a register, one entry a login: each change is on record (ADR 25). */
final class MongoLogins implements Logins {

    private final Register<Account> register;

    MongoLogins(Register<Account> register) {
        this.register = register;
    }

    @Override
    public void change(String login, Actor by, Function<@Nullable Account, Decision<Account>> decide) {
        register.change(login, by, decide);
    }
}
