package city.otklik.publishing.accounts;

import city.otklik.access.Caller;
import city.otklik.access.OnlyFor;
import city.otklik.access.OpenToAll;
import city.otklik.access.Role;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.AccountDecider.ChangeAccount;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

    private final AccountRegister register;
    private final AccountDecider decider;

    AccountController(AccountRegister register, AccountDecider decider) {
        this.register = register;
        this.decider = decider;
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
    OfficialAccount change(
            @PathVariable String name, @RequestBody AccountChange change, @AuthenticationPrincipal Caller caller) {
        OfficialAccount account = new OfficialAccount(
                name, change.network(), change.ownerId(), change.title(), change.url(), change.active());
        ChangeAccount command = new ChangeAccount(account);
        register.change(name, caller.as(Role.ADMINISTRATOR), (known, now) -> decider.change(known, command, now));
        return account;
    }
}
