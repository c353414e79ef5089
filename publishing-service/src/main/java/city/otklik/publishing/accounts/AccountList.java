package city.otklik.publishing.accounts;

import city.otklik.access.worded.Answers;
import city.otklik.access.OnlyFor;
import city.otklik.access.OpenToAll;
import city.otklik.access.Role;
import city.otklik.facts.Network;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    /**
     * The public part of an account.
     *
     * @param ownerId its id in the network: for a VK community the positive group id
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
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = OfficialAccount.class)))
    ResponseEntity<?> change(@PathVariable String name, @RequestBody AccountChange change) {
        OfficialAccount account = new OfficialAccount(
                name, change.network(), change.ownerId(), change.title(), change.url(), change.active());
        Optional<AccountRefusal> refusal = AccountRefusal.of(account);
        if (refusal.isPresent()) {
            return Answers.of(refusal.get());
        }
        register.keep(account);
        return ResponseEntity.ok(account);
    }
}
