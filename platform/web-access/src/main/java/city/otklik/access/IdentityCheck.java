package city.otklik.access;

import city.otklik.access.Identities.Identity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Holds every login to the account of the identity provider that first came under it. Another provider, once it is configured,
 * counts for all its accounts: subjects of two say nothing about each other.
 */
final class IdentityCheck {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityCheck.class);

    /** A login that was handed over is its new account here that much later at most. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final Supplier<Identities> identities;
    private final @Nullable OwnLogin own;
    private final InstantSource machineTime;
    private final Map<String, Identity> seen = new ConcurrentHashMap<>();

    /**
     * @param identities asked for at the first token: the store is made after the filters
     * @param own by which the service's other instances ask, and no person's; null: by none
     */
    IdentityCheck(Supplier<Identities> identities, @Nullable OwnLogin own, InstantSource machineTime) {
        this.identities = identities;
        this.own = own;
        this.machineTime = machineTime;
    }

    /** Another account came under a known login, or nobody can say. */
    static final class RefusedException extends InvalidBearerTokenException {

        private static final long serialVersionUID = 1L;

        private final boolean changed;

        private RefusedException(boolean changed) {
            super("The login is not known as that of this account");
            this.changed = changed;
        }

        boolean changed() {
            return changed;
        }
    }

    /** @throws RefusedException when the login is another account's, or the store does not answer */
    void require(String login, String issuer, String subject) {
        if (own != null && own.login().equals(login)) {
            LOG.warn("Token refused: '{}' is the login by which the instances of this service ask one another", login);
            throw new RefusedException(true);
        }
        Identity now = new Identity(login, issuer, subject, machineTime.instant(), null, null);
        Identity remembered = seen.get(login);
        if (remembered != null
                && isSame(remembered, now)
                && now.since().isBefore(remembered.since().plus(REMEMBERED))) {
            return;
        }
        if (!isKept(now)) {
            LOG.warn(
                    "Token refused: login '{}' belongs to another account than '{}'",
                    RejectedLogins.printable(login),
                    RejectedLogins.printable(subject));
            throw new RefusedException(true);
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(login, now);
    }

    private boolean isKept(Identity now) {
        try {
            Identity kept = identities.get().keepFirst(now);
            if (isSame(kept, now)) {
                return true;
            }
            if (!kept.issuer().equals(now.issuer())) {
                LOG.info(
                        "Login '{}' is of the identity provider {} now",
                        RejectedLogins.printable(now.login()),
                        now.issuer());
                identities.get().replace(now);
                return true;
            }
            identities.get().refuse(now.login(), now.subject());
            return false;
        } catch (RuntimeException e) {
            LOG.error("Nobody can say whose login this is", e);
            throw new RefusedException(false);
        }
    }

    private static boolean isSame(Identity one, Identity other) {
        return one.issuer().equals(other.issuer()) && one.subject().equals(other.subject());
    }
}
