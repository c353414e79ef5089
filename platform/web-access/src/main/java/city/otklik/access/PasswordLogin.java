package city.otklik.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Proves a login by its password in the users file. */
final class PasswordLogin implements AuthenticationProvider {

    private final @Nullable UsersFile users;
    private final PasswordEncoder hashes = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final ProvedPasswords proved = new ProvedPasswords();
    private final String nobodysHash = NewPasswords.hash("nobody has this password");

    PasswordLogin(@Nullable UsersFile users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String login = given.getName();
        String password =
                given.getCredentials() == null ? "" : given.getCredentials().toString();
        Optional<UsersDocument.Entry> user = users == null ? Optional.empty() : users.find(login);
        // An unknown login costs as much time as a wrong password, so nobody learns which logins exist.
        String hash = user.map(UsersDocument.Entry::password).orElse(nobodysHash);
        if (!matches(login, password, hash) || user.isEmpty()) {
            throw new BadCredentialsException("Login or password is wrong");
        }
        return new CallerToken(user.get().caller());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private boolean matches(String login, String password, String hash) {
        if (proved.holds(login, password, hash)) {
            return true;
        }
        boolean right = hashes.matches(password, hash);
        if (right) {
            proved.remember(login, password, hash);
        }
        return right;
    }
}
