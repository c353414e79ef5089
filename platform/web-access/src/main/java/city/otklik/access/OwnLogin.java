package city.otklik.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * The login by which instances of a service ask one another: a bean of the service. Nobody has an account for it, so at any
 * other service it is nobody's, and a person's account of the same name is refused at the start.
 *
 * @param password at least {@value #SHORTEST} characters: no hash makes it slow to guess
 * @param role in which the others ask
 */
public record OwnLogin(String login, String password, Role role) {

    private static final int SHORTEST = 20;

    /** @throws IllegalArgumentException for a login or a password that is none */
    public OwnLogin {
        if (login.isBlank() || login.contains(":")) {
            throw new IllegalArgumentException("The login must not be blank or hold a colon, but is '" + login + "'");
        }
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException("The password of the login '" + login + "' has " + password.length()
                    + " characters: take a random one of " + SHORTEST + " or more");
        }
    }

    boolean isProvedBy(String given) {
        return MessageDigest.isEqual(bytes(password), bytes(given));
    }

    Caller caller() {
        return new Caller(login, Set.of(role), Set.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return login;
    }
}
