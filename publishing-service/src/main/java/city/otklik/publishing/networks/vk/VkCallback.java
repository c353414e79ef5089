package city.otklik.publishing.networks.vk;

import city.otklik.access.worded.Answers;
import city.otklik.access.OpenToAll;
import city.otklik.access.worded.Refusal;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.AccountRegister;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.CommentListener;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * VK's Callback API: tells of comments on our own communities' walls. The polling of threads stays, since VK pauses a
 * server that failed some times, and other people's walls send nothing.
 */
@RestController
final class VkCallback {

    private final AccountRegister accounts;
    private final CommentListener listener;

    VkCallback(AccountRegister accounts, CommentListener listener) {
        this.accounts = accounts;
        this.listener = listener;
    }

    @OpenToAll
    @PostMapping(path = "/networks/vk/callback", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "Where VK tells of comments; proved by the secret agreed for the community")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "An event as VK's Callback API words it",
            content = @Content(schema = @Schema(type = "object")))
    ResponseEntity<?> told(@RequestBody JsonNode event) {
        String group = event.path("group_id").asString("");
        Optional<OfficialAccount.Tokens> secrets = accounts.all().stream()
                .filter(account ->
                        account.network() == Network.VK && account.ownerId().equals(group))
                .findFirst()
                .map(account -> accounts.tokensOf(account.name()));
        // VK asks for the confirmation before it knows the secret.
        if (event.path("type").asString("").equals("confirmation")) {
            return secrets.map(OfficialAccount.Tokens::callbackConfirmation)
                    .<ResponseEntity<?>>map(ResponseEntity::ok)
                    .orElseGet(() -> Answers.of(new UnprovedEvent()));
        }
        boolean proved = secrets.map(OfficialAccount.Tokens::callbackSecret)
                .filter(secret -> same(secret, event.path("secret").asString("")))
                .isPresent();
        if (!proved) {
            return Answers.of(new UnprovedEvent());
        }
        if (event.path("type").asString("").equals("wall_reply_new")) {
            listener.heard(new VkComment(event.path("object")));
        }
        // Any other answer makes VK send it again and at last fall silent.
        return ResponseEntity.ok("ok");
    }

    private static boolean same(@Nullable String secret, String given) {
        return secret != null
                && !secret.isBlank()
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing in it is believed. */
    record UnprovedEvent() implements Refusal {
        @Override
        public String detail() {
            return "The event does not carry the secret that was agreed for its community";
        }

        @Override
        public String remedy() {
            return "Set callback-secret and callback-confirmation of the account as the community's settings show them";
        }

        @Override
        public String field() {
            return "secret";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }
}
