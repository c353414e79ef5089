package city.otklik.access;

import city.otklik.access.Identities.Identity;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose account of the identity provider a login is, for administrators: a person may get a new account. */
@RestController
final class IdentityController {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityController.class);

    private final Identities identities;
    private final InstantSource machineTime;

    IdentityController(Identities identities, InstantSource machineTime) {
        this.identities = identities;
        this.machineTime = machineTime;
    }

    /**
     * @param refused the account that came last under this login and was refused; null for none
     * @param acceptedBy who accepted this account in place of another; null for none
     */
    record IdentityView(
            String login,
            String issuer,
            String subject,
            Instant since,
            @Nullable String refused,
            @Nullable String acceptedBy) {

        static IdentityView of(Identity known) {
            return new IdentityView(
                    known.login(), known.issuer(), known.subject(), known.since(), known.refused(), known.acceptedBy());
        }
    }

    /** @param subject the account that was refused, as it was read */
    record AcceptedAccount(String subject) {}

    @OnlyFor(Role.ADMINISTRATOR)
    @GetMapping("/identities/{login}")
    @Operation(summary = "Whose account of the identity provider a login is, and which other one was refused")
    IdentityView read(@PathVariable String login) {
        return IdentityView.of(known(login));
    }

    @OnlyFor(Role.ADMINISTRATOR)
    @PutMapping("/identities/{login}")
    @Operation(summary = "From now on the login is the account that was refused: the same person has a new account")
    IdentityView accept(
            @PathVariable String login, @RequestBody AcceptedAccount account, @AuthenticationPrincipal Caller caller) {
        Identity known = known(login);
        if (account.subject().equals(known.subject())) {
            return IdentityView.of(known);
        }
        if (!account.subject().equals(known.refused())) {
            throw new RefusalException(AccessRefusals.notTheRefusedAccount());
        }
        Identity accepted =
                new Identity(login, known.issuer(), account.subject(), machineTime.instant(), null, caller.login());
        identities.replace(accepted);
        LOG.info("Another account counts for login '{}', says {}", RejectedLogins.printable(login), caller.login());
        return IdentityView.of(accepted);
    }

    private Identity known(String login) {
        return identities.find(login).orElseThrow(() -> new RefusalException(AccessRefusals.unknownLogin()));
    }
}
