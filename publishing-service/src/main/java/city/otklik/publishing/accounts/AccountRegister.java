package city.otklik.publishing.accounts;

import city.otklik.access.Decision;
import city.otklik.access.RefusalException;
import city.otklik.facts.Network;
import city.otklik.messaging.Actor;
import city.otklik.publishing.accounts.AccountDecider.RegisterAccount;
import city.otklik.time.CityClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of official accounts: an answer is posted only from one of them (§4). */
@Component
public class AccountRegister {

    private final Accounts accounts;
    private final AccountProperties properties;
    private final CityClock clock;

    AccountRegister(Accounts accounts, AccountProperties properties, CityClock clock) {
        this.accounts = accounts;
        this.properties = properties;
        this.clock = clock;
    }

    /** Registers what is configured and was never registered; what is known already stays as an administrator made it. */
    void registerConfigured() {
        for (AccountProperties.Account configured : properties.accounts()) {
            RegisterAccount command = new RegisterAccount(configured.publicPart());
            change(
                    configured.name(),
                    Actor.service("publishing"),
                    (known, now) -> AccountDecider.register(known, command, now));
        }
    }

    /** All accounts, by name. */
    public List<OfficialAccount> all() {
        return accounts.all();
    }

    public Optional<OfficialAccount> named(String name) {
        return accounts.named(name);
    }

    /**
     * The account that posts under something of {@code wallOwner}: the one whose own wall it is, else the first
     * active one of the network.
     *
     * @param wallOwner the positive id of the community or person whose page it is
     */
    public Optional<OfficialAccount> postingUnder(Network network, String wallOwner) {
        List<OfficialAccount> able = accounts.all().stream()
                .filter(a -> a.network() == network && a.active())
                .toList();
        return able.stream()
                .filter(a -> a.ownerId().equals(wallOwner))
                .findFirst()
                .or(() -> able.stream().findFirst());
    }

    public OfficialAccount.Tokens tokensOf(String accountName) {
        return properties.accounts().stream()
                .filter(a -> a.name().equals(accountName))
                .findFirst()
                .map(AccountProperties.Account::tokens)
                .orElse(OfficialAccount.Tokens.NONE);
    }

    /** @throws RefusalException where it is refused */
    void change(
            String name, Actor by, BiFunction<@Nullable OfficialAccount, Instant, Decision<OfficialAccount>> decide) {
        accounts.change(name, by, known -> decide.apply(known, clock.instant()));
    }
}
