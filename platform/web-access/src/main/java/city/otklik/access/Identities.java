package city.otklik.access;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: whose account of the identity provider each login is. A login may be given away there; what was done under it must stay
 * one person's. Its in-memory twin and MongoDB pass the same contract test.
 */
public interface Identities {

    /**
     * A login and its account.
     *
     * @param issuer address of the identity provider
     * @param subject of the account there; never given to another one
     * @param since when it was first seen, or handed over
     * @param refused the account that came last under this login and was refused; null for none
     * @param handedOverBy login of the administrator who handed the login over to this account; null for nobody
     */
    record Identity(
            String login,
            String issuer,
            String subject,
            Instant since,
            @Nullable String refused,
            @Nullable String handedOverBy) {}

    Optional<Identity> find(String login);

    /** Keeps whose a login is, unless that is known already, and says what is kept. */
    Identity keepFirst(Identity seen);

    /** Replaces whose a login is. */
    void replace(Identity identity);

    /** Notes that another account came under this login. */
    void refuse(String login, String subject);
}
