package city.otklik.publishing.networks.vk;

import city.otklik.access.Idempotent;
import city.otklik.access.OpenToAll;
import city.otklik.access.RefusalException;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * VK's Callback API: sends comments on our own communities' walls. The polling of threads stays, since VK pauses a
 * server that failed some times, and other people's walls send nothing.
 */
@RestController
class VkCallbackController {

    private final AccountRegister accounts;
    private final ApplicationEventPublisher events;

    VkCallbackController(AccountRegister accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.events = events;
    }

    @OpenToAll
    @Idempotent("VK sends an event again until it is answered; a reply is known by its id")
    @PostMapping(path = "/networks/vk/callback", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Where VK sends comments; proved by the secret agreed for the community")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "An event as VK's Callback API words it",
            content = @Content(schema = @Schema(type = "object")))
    String receive(@RequestBody JsonNode event) {
        String group = event.path("group_id").asString("");
        Optional<OfficialAccount.Tokens> secrets = accounts.all().stream()
                .filter(account ->
                        account.network() == Network.VK && account.ownerId().equals(group))
                .findFirst()
                .map(account -> accounts.tokensOf(account.name()));
        // VK asks for the confirmation before it knows the secret.
        if (event.path("type").asString("").equals("confirmation")) {
            return secrets.map(OfficialAccount.Tokens::callbackConfirmation)
                    .orElseThrow(() -> new RefusalException(VkRefusals.unprovedEvent()));
        }
        boolean proved = secrets.map(OfficialAccount.Tokens::callbackSecret)
                .filter(secret -> same(secret, event.path("secret").asString("")))
                .isPresent();
        if (!proved) {
            throw new RefusalException(VkRefusals.unprovedEvent());
        }
        if (event.path("type").asString("").equals("wall_reply_new")) {
            events.publishEvent(new VkComment(event.path("object")));
        }
        // Any other answer makes VK send it again and finally stop sending.
        return "ok";
    }

    private static boolean same(String secret, String given) {
        return !secret.isBlank()
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
