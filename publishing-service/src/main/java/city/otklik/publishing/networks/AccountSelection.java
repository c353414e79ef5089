package city.otklik.publishing.networks;

import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which official account posts or reads in a network, and over which connector (§4). */
@Component
public class AccountSelection {

    private final List<NetworkConnector> connectors;
    private final AccountRegister accounts;

    public AccountSelection(List<NetworkConnector> connectors, AccountRegister accounts) {
        this.connectors = List.copyOf(connectors);
        this.accounts = accounts;
    }

    /** What was selected. */
    public sealed interface Selection {
        record Selected(NetworkConnector connector, OfficialAccount account) implements Selection {}

        /** @param why for a person, who then has to post by hand */
        record None(Note why) implements Selection {}
    }

    /** The account that posts under the message at {@code link} now. */
    public Selection forPosting(Network network, String link) {
        Optional<NetworkConnector> connector = connector(network);
        if (connector.isEmpty()) {
            return new Selection.None(Note.of("network-by-hand", network));
        }
        Optional<String> wall = connector.get().wallOwner(link);
        if (wall.isEmpty()) {
            return new Selection.None(Note.of("link-not-answerable", network));
        }
        return accounts.postingUnder(network, wall.get())
                .<Selection>map(account -> new Selection.Selected(connector.get(), account))
                .orElseGet(() -> new Selection.None(Note.of("no-active-account", network)));
    }

    /** The account with this name, active or not: an account out of use still reads what it posted. */
    public Selection named(Network network, @Nullable String account) {
        Optional<NetworkConnector> connector = connector(network);
        Optional<OfficialAccount> found = Optional.ofNullable(account).flatMap(accounts::named);
        return connector.isPresent() && found.isPresent()
                ? new Selection.Selected(connector.get(), found.get())
                : new Selection.None(Note.of("account-gone", String.valueOf(account), network));
    }

    /** The official accounts of the network, active or not. */
    public List<OfficialAccount> official(Network network) {
        return accounts.all().stream().filter(a -> a.network() == network).toList();
    }

    /** Names of the network's official accounts, active or not, that have what it takes to post. */
    public List<String> thatCanPost(Network network) {
        return official(network).stream()
                .filter(account -> tokensOf(account).canPost())
                .map(OfficialAccount::name)
                .toList();
    }

    public OfficialAccount.Tokens tokensOf(OfficialAccount account) {
        return accounts.tokensOf(account.name());
    }

    private Optional<NetworkConnector> connector(Network network) {
        return connectors.stream().filter(c -> c.network() == network).findFirst();
    }
}
