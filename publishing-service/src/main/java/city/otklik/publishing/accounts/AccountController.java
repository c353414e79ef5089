package city.otklik.publishing.accounts;

import city.otklik.access.HttpAddress;
import city.otklik.access.OnlyFor;
import city.otklik.access.OpenToAll;
import city.otklik.access.Refusal;
import city.otklik.access.RefusalException;
import city.otklik.access.Role;
import city.otklik.facts.Network;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public list of official accounts, and its upkeep (§4). */
@RestController
@RequestMapping("/accounts")
class AccountController {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final AccountRegister register;
    private final List<AccountRule> rules;

    AccountController(AccountRegister register, List<AccountRule> rules) {
        this.register = register;
        this.rules = rules;
    }

    /**
     * The public part of an account.
     *
     * @param ownerId its id in the network, as the network's connector wants it
     * @param url its public address
     * @param active false: nothing is posted from it
     */
    record AccountChange(Network network, String ownerId, String title, String url, boolean active) {}

    @OpenToAll
    @GetMapping
    @Operation(summary = "The city's official accounts, for everybody to see (§4)")
    List<OfficialAccount> accounts() {
        return register.all();
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PutMapping("/{name}")
    @Operation(summary = "Register or change the public part of an official account; its tokens are configuration")
    OfficialAccount change(@PathVariable String name, @RequestBody AccountChange change) {
        OfficialAccount account = new OfficialAccount(
                name, change.network(), change.ownerId(), change.title(), change.url(), change.active());
        fault(account).ifPresent(refusal -> {
            throw new RefusalException(refusal);
        });
        register.keep(account);
        return account;
    }

    /** Empty where nothing is wrong with it. */
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
