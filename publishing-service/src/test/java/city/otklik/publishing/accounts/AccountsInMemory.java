package city.otklik.publishing.accounts;

import city.otklik.access.Decision;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.publishing.accounts.AccountDecider.ChangeAccount;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** In-memory twin of the accounts' store. */
public final class AccountsInMemory implements Accounts {

    static final Instant AT = Instant.parse("2026-03-03T06:00:00Z");
    private static final AccountDecider DECIDER = new AccountDecider(List.of());

    private final Map<String, OfficialAccount> accounts = new TreeMap<>();

    @Override
    public List<OfficialAccount> all() {
        return List.copyOf(accounts.values());
    }

    @Override
    public Optional<OfficialAccount> named(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    @Override
    public void change(String name, Actor by, Function<@Nullable OfficialAccount, Decision<OfficialAccount>> decide) {
        Decision.Accepted<OfficialAccount> accepted =
                decide.apply(accounts.get(name)).accepted();
        if (!accepted.facts().isEmpty()) {
            accounts.compute(name, (key, known) -> accepted.noted());
        }
    }

    /** As it is to be from now on, whatever was known. */
    static void keep(Accounts accounts, OfficialAccount account, Actor by) {
        accounts.change(account.name(), by, known -> DECIDER.change(known, new ChangeAccount(account), AT));
    }

    /** A register of these accounts, without tokens. */
    public static AccountRegister of(OfficialAccount... accounts) {
        AccountsInMemory kept = new AccountsInMemory();
        List.of(accounts).forEach(account -> keep(kept, account, Actor.service("publishing")));
        return new AccountRegister(kept, new AccountProperties(List.of()), () -> AT);
    }

    /** A register with one VK account of this community. */
    public static AccountRegister withCommunity(String groupId, String communityToken, String serviceToken) {
        AccountRegister register = new AccountRegister(
                new AccountsInMemory(),
                new AccountProperties(List.of(new AccountProperties.Account(
                        "city-vk",
                        Network.VK,
                        groupId,
                        "Администрация",
                        "",
                        communityToken,
                        null,
                        serviceToken,
                        null,
                        null))),
                () -> AT);
        register.registerConfigured();
        return register;
    }
}
