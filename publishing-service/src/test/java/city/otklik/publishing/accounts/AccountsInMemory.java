package city.otklik.publishing.accounts;

import city.otklik.facts.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** In-memory twin of the accounts' store. */
public final class AccountsInMemory implements Accounts {

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
    public void keep(OfficialAccount account) {
        accounts.put(account.name(), account);
    }

    /** A register of these accounts, without tokens. */
    public static AccountRegister of(OfficialAccount... accounts) {
        AccountsInMemory kept = new AccountsInMemory();
        List.of(accounts).forEach(kept::keep);
        return new AccountRegister(kept, new AccountProperties(List.of()));
    }

    /** A register with one VK account of this community. */
    public static AccountRegister withCommunity(String groupId, String communityToken, String serviceToken) {
        return new AccountRegister(
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
                        null))));
    }
}
