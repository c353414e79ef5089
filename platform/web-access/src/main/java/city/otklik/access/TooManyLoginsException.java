package city.otklik.access;

import org.springframework.security.core.AuthenticationException;

/** A login that is not looked at: too many failed before, or too many passwords are being proved. */
final class TooManyLoginsException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyLoginsException() {
        super("Too many logins");
    }
}
