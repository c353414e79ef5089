package city.otklik.publishing.accounts;

import city.otklik.access.Decision;
import city.otklik.access.HttpAddress;
import city.otklik.access.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an official account is registered or changed (§4).
 *
 * @param rules what the networks demand of one
 */
record AccountDecider(List<AccountRule> rules) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** @param account as it is to be */
    record ChangeAccount(OfficialAccount account) {}

    /** @param account as the configuration has it */
    record RegisterAccount(OfficialAccount account) {}

    /** An administrator registers it or changes it; as it is known already, nothing changes. */
    Decision<OfficialAccount> change(@Nullable OfficialAccount known, ChangeAccount command, Instant now) {
        OfficialAccount account = command.account();
        return fault(account)
                .map(Decision::<OfficialAccount>refuse)
                .orElseGet(() -> account.equals(known) ? Decision.emit() : kept(account, now));
    }

    /** It is registered by the configuration, once: what is known stays as an administrator made it. */
    static Decision<OfficialAccount> register(@Nullable OfficialAccount known, RegisterAccount command, Instant now) {
        return known == null ? kept(command.account(), now) : Decision.emit();
    }

    private static Decision<OfficialAccount> kept(OfficialAccount account, Instant now) {
        return Decision.keep(account, account.changed(now));
    }

    private Optional<Refusal> fault(OfficialAccount account) {
        if (!NAME.matcher(account.name()).matches()) {
            return Optional.of(AccountRefusals.unusableName());
        }
        if (account.ownerId().isBlank()) {
            return Optional.of(AccountRefusals.missingOwner());
        }
        if (!account.url().isEmpty() && !HttpAddress.isOne(account.url())) {
            return Optional.of(AccountRefusals.unusableAddress());
        }
        return rules.stream()
                .filter(rule -> rule.network() == account.network())
                .flatMap(rule -> rule.fault(account).stream())
                .findFirst();
    }
}
