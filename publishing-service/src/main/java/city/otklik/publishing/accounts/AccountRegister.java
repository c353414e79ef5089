package city.otklik.publishing.accounts;

import city.otklik.facts.Network;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The register of official accounts: an answer is posted only from one of them (§4). */
@Component
public class AccountRegister {

    private static final Logger LOG = LoggerFactory.getLogger(AccountRegister.class);

    private final Accounts accounts;
    private final AccountProperties properties;

    AccountRegister(Accounts accounts, AccountProperties properties) {
        this.accounts = accounts;
        this.properties = properties;
        for (AccountProperties.Account configured : properties.accounts()) {
            if (accounts.named(configured.name()).isEmpty()) {
                accounts.keep(configured.publicPart());
                LOG.info("Official account {} of {} registered", configured.name(), configured.network());
            }
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

    void keep(OfficialAccount account) {
        accounts.keep(account);
        LOG.info("Official account {} of {} changed, active: {}", account.name(), account.network(), account.active());
    }
}
