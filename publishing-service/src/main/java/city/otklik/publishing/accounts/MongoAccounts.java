package city.otklik.publishing.accounts;

import city.otklik.access.Decision;
import city.otklik.casestore.Register;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.time.CityClock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The official accounts as a register: each change is on record (ADR 25), the secrets are in neither. */
final class MongoAccounts implements Accounts {

    /** Where releases without the register kept them. */
    private static final String BEFORE = "accounts";

    private final Register<OfficialAccount> register;
    private final CityClock clock;

    MongoAccounts(Register<OfficialAccount> register, CityClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<OfficialAccount> all() {
        return register.all();
    }

    @Override
    public Optional<OfficialAccount> named(String name) {
        return register.find(name);
    }

    @Override
    public void change(String name, Actor by, Function<@Nullable OfficialAccount, Decision<OfficialAccount>> decide) {
        register.change(name, by, decide);
    }

    /**
     * Takes over what releases without the register keep. Where the register had the account first, an older image that
     * was started to go back has registered it again from its configuration: of that counts only that it is out of use.
     */
    void takeOver() {
        register.takeOver(BEFORE, (old, now, again) -> {
            if (old == null) {
                return Decision.emit();
            }
            OfficialAccount account = account(old);
            if (now == null || again) {
                return takenOver(now, account);
            }
            return account.active() ? Decision.emit() : takenOver(now, now.outOfUse());
        });
    }

    private Decision<OfficialAccount> takenOver(@Nullable OfficialAccount before, OfficialAccount account) {
        return account.equals(before) ? Decision.emit() : Decision.keep(account, account.changed(clock.instant()));
    }

    private static OfficialAccount account(Document old) {
        Document account = Objects.requireNonNull(old.get("account", Document.class));
        return new OfficialAccount(
                old.getString("_id"),
                Network.valueOf(account.getString("network")),
                account.getString("ownerId"),
                account.getString("title"),
                account.getString("url"),
                account.getBoolean("active"));
    }
}
