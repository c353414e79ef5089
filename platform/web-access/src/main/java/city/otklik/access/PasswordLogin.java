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

/** Proves a login by its password in the users file. */
final class PasswordLogin implements AuthenticationProvider {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final @Nullable UsersFile users;
    private final PasswordEncoder hashes = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final ProvedPasswords proved = new ProvedPasswords();
    private final FailedLogins failed = new FailedLogins(System::nanoTime);
    private final Semaphore hashing;

    /** @param hashesAtOnce how many passwords are proved at the same time */
    PasswordLogin(@Nullable UsersFile users, int hashesAtOnce) {
        this.users = users;
        this.hashing = new Semaphore(hashesAtOnce);
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = given.getName();
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
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

    private void prove(
            String login, String password, Optional<UsersDocument.Entry> user, UsersFile file, String address) {
        if (failed.tooMany(address, login)) {
            throw new TooManyLoginsException();
        }
        // An unknown login costs as much time as a wrong password, so nobody learns which logins exist.
        String hash = user.map(UsersDocument.Entry::password).orElseGet(() -> file.hashOfSomebody(login));
        if (!matches(password, hash) || user.isEmpty()) {
            failed.add(address, login);
            throw wrong();
        }
        proved.remember(login, password, hash);
    }

    private boolean matches(String password, String hash) {
        try {
            // A hash takes a core: strangers must not take all of them from those who have logged in.
            if (!hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyLoginsException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyLoginsException();
        }
        try {
            return hashes.matches(password, hash);
        } finally {
            hashing.release();
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
