package city.otklik.access;

import city.otklik.access.Identities.Identity;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose account of the identity provider a login is, for administrators. */
@RestController
final class IdentityController {

    private final Identities identities;

    IdentityController(Identities identities) {
        this.identities = identities;
    }

    /**
     * @param refused the account that came last under this login and was refused; null for none
     * @param handedOverBy who handed the login over to this account; null for nobody
     */
    record IdentityView(
            String login,
            String issuer,
            String subject,
            Instant since,
            @Nullable String refused,
            @Nullable String handedOverBy) {

        static IdentityView of(Identity known) {
            return new IdentityView(
                    known.login(),
                    known.issuer(),
                    known.subject(),
                    known.since(),
                    known.refused(),
                    known.handedOverBy());
        }
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @GetMapping("/identities/{login}")
    @Operation(summary = "Whose account of the identity provider a login is, and which other one was refused")
    IdentityView read(@PathVariable String login) {
        return identities
                .find(login)
                .map(IdentityView::of)
                .orElseThrow(() -> new RefusalException(AccessRefusals.unknownLogin()));
    }
}
