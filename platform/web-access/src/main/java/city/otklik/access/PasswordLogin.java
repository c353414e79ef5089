package city.otklik.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Proves a login by its password in the users file; that of the service itself by the one it was given. */
final class PasswordLogin implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final @Nullable UsersFile users;
    private final @Nullable OwnLogin own;
    private final PasswordEncoder hashes = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final ProvedPasswords proved = new ProvedPasswords();
    private final FailedLogins failed = new FailedLogins(System::nanoTime);
    private final Semaphore hashing;

    /**
     * @param users null: nobody has a password
     * @param own by which the service's other instances ask; null: by none
     * @param hashesAtOnce how many passwords are proved at the same time
     * @throws IllegalStateException where somebody has an account of the service's own login
     */
    PasswordLogin(@Nullable UsersFile users, @Nullable OwnLogin own, int hashesAtOnce) {
        if (users != null && own != null) {
            users.keepFromPeople(own.login());
        }
        this.users = users;
        this.own = own;
        this.hashing = new Semaphore(hashesAtOnce);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = given.getName();
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        if (own != null && own.login().equals(login)) {
            return proved(own, password, address(given));
        }
        if (users == null) {
            throw wrong();
        }
        Optional<UsersDocument.Entry> user = users.find(login);
        boolean known = user.filter(entry -> proved.holds(login, password, entry.password()))
                .isPresent();
        if (!known) {
            prove(login, password, user, users, address(given));
        }
        return new CallerToken(user.orElseThrow(PasswordLogin::wrong).caller());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private Authentication proved(OwnLogin own, String password, String address) {
        // First, so that a stranger's wrong ones never keep the instances apart.
        if (own.isProvedBy(password)) {
            return new CallerToken(own.caller());
        }
        if (!failed.begins(address, own.login())) {
            throw new TooManyLoginsException();
        }
        throw wrong();
    }

    private void prove(
            String login, String password, Optional<UsersDocument.Entry> user, UsersFile file, String address) {
        if (failed.tooMany(address, login)) {
            throw new TooManyLoginsException();
        }
        // An unknown login costs as much time as a wrong password, so nobody learns which logins exist.
        String hash = user.map(UsersDocument.Entry::password).orElseGet(() -> file.hashOfSomebody(login));
        await(failed.pause(login));
        takeTurn();
        try {
            if (proved.holds(login, password, hash)) {
                // Somebody with the same login was first.
                return;
            }
            if (!failed.begins(address, login)) {
                throw new TooManyLoginsException();
            }
            if (!hashes.matches(password, hash) || user.isEmpty()) {
                throw wrong();
            }
            failed.succeeded(address, login);
            proved.remember(login, password, hash);
        } finally {
            hashing.release();
        }
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyLoginsException();
        }
    }

    private void takeTurn() {
        try {
            // A hash takes a core: strangers must not take all of them from those who have logged in.
            if (!hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyLoginsException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyLoginsException();
        }
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Login or password is wrong");
    }
}
