package city.otklik.publishing.accounts;

import city.otklik.access.OnlyFor;
import city.otklik.access.OpenToAll;
import city.otklik.access.Role;
import city.otklik.facts.Network;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public list of official accounts, and its upkeep (§4). */
@RestController
@RequestMapping("/accounts")
class AccountList {

    private final AccountRegister register;

    AccountList(AccountRegister register) {
        this.register = register;
    }

    record AccountChange(Network network, String ownerId, String title, String url, boolean active) {}

    @OpenToAll
    @GetMapping
    List<OfficialAccount> accounts() {
        return register.all();
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PutMapping("/{name}")
    OfficialAccount change(@PathVariable String name, @RequestBody AccountChange change) {
        OfficialAccount account = new OfficialAccount(
                name, change.network(), change.ownerId(), change.title(), change.url(), change.active());
        register.keep(account);
        return account;
    }
}
