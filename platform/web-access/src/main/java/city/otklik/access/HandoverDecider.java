package city.otklik.access;

import city.otklik.access.Identities.Identity;
import city.otklik.access.Logins.Account;
import city.otklik.facts.LoginHandedOver;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides whether a login is handed over: the same person may have a new account at the identity provider (ADR 22). */
final class HandoverDecider {

    private HandoverDecider() {}

    /**
     * @param known whose the login is here; null: nobody came under it
     * @param subject the account that was refused here; or the one that is known here, for the other services
     */
    record HandOverLogin(@Nullable Identity known, String subject, String reason) {}

    /** Hands it over to an account that came under it. What is on record already is not put there again. */
    static Decision<Account> handOver(@Nullable Account onRecord, HandOverLogin command, Instant now) {
        Identity known = command.known();
        if (known == null) {
            return Decision.refuse(AccessRefusals.unknownLogin());
        }
        boolean same = command.subject().equals(known.subject());
        Optional<Refusal> refusal = RequiredText.reason(command.reason())
                .or(() -> same || command.subject().equals(known.refused())
                        ? Optional.empty()
                        : Optional.of(AccessRefusals.notTheRefusedAccount()));
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        Account account = new Account(known.issuer(), command.subject());
        // A store from an older copy may say less than the record: then the record is put there again.
        return same && account.equals(onRecord)
                ? Decision.emit()
                : Decision.keep(
                        account,
                        new LoginHandedOver(
                                now,
                                known.login(),
                                account.issuer(),
                                account.subject(),
                                same ? null : known.subject(),
                                command.reason()));
    }
}
