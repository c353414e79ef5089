package city.otklik.access;

import city.otklik.access.HandoverDecider.HandOverLogin;
import city.otklik.time.CityClock;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hands a login over to another account of the identity provider: the same person may get a new one. */
@RestController
final class HandoverController {

    private final Identities identities;
    private final Logins logins;
    private final CityClock clock;

    HandoverController(Identities identities, Logins logins, CityClock clock) {
        this.identities = identities;
        this.logins = logins;
        this.clock = clock;
    }

    /** @param subject the account that was refused, as it was read; or the one that is known here, for the other services */
    record Handover(
            String subject,
            @Size(max = RequiredText.LONGEST_REASON) String reason) {}

    @OnlyFor(Role.ADMINISTRATOR)
    @PutMapping("/identities/{login}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Hand the login over to the account that was refused, as the same person has a new one: every service"
                            + " reads that within a minute or two")
    void handOver(@PathVariable String login, @RequestBody Handover handover, @AuthenticationPrincipal Caller caller) {
        HandOverLogin command =
                new HandOverLogin(identities.find(login).orElse(null), handover.subject(), handover.reason());
        logins.change(
                login,
                caller.as(Role.ADMINISTRATOR),
                onRecord -> HandoverDecider.handOver(onRecord, command, clock.instant()));
    }
}
