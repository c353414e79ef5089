package city.otklik.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** Why a caller does not reach a method. */
final class AccessRefusals {

    private AccessRefusals() {}

    static Refusal loginRequired() {
        return Refusal.of("login-required", HttpStatus.UNAUTHORIZED);
    }

    /** Login, password or token were sent and are not good. */
    static Refusal credentialsRejected(AuthenticationException reason) {
        if (reason instanceof TooManyLoginsException) {
            return tooManyLogins();
        }
        if (reason instanceof IdentityCheck.RefusedException identity) {
            return identity.changed() ? anotherAccount() : identityUnchecked();
        }
        Phrase why = switch (reason) {
            case ClaimMissingException missing -> new Phrase("claim", "credentials.claim", missing.claim());
            case OAuth2AuthenticationException token -> new Phrase("token", "credentials.token");
            default -> new Phrase("password", "credentials.password");
        };
        return Refusal.of("credentials-rejected", HttpStatus.UNAUTHORIZED).with("reason", why);
    }

    /** The login is known as that of another account of the identity provider. */
    static Refusal anotherAccount() {
        return Refusal.of("another-account", HttpStatus.UNAUTHORIZED);
    }

    /** Whose login it is cannot be looked up now. */
    static Refusal identityUnchecked() {
        return Refusal.of("identity-unchecked", HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** A key by which something is signed or proved cannot be read or published now; nothing was done. */
    static Refusal signaturesUnavailable() {
        return Refusal.of("signatures-unavailable", HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Nobody has come under this login with a token. */
    static Refusal unknownLogin() {
        return Refusal.of("unknown-login", HttpStatus.NOT_FOUND).at("login");
    }

    /** A login is handed over only to an account that came under it and was refused. */
    static Refusal notTheRefusedAccount() {
        return Refusal.of("not-the-refused-account", HttpStatus.CONFLICT).at("subject");
    }

    static Refusal tooManyLogins() {
        return Refusal.of("too-many-logins", HttpStatus.TOO_MANY_REQUESTS);
    }

    /** @param most bytes that are taken */
    static Refusal bodyTooLarge(long most) {
        return Refusal.of("body-too-large", HttpStatus.CONTENT_TOO_LARGE).with("kilobytes", most / 1024);
    }

    /** The body came so slowly that nobody waits for the rest. */
    static Refusal bodyTooSlow() {
        return Refusal.of("body-too-slow", HttpStatus.REQUEST_TIMEOUT);
    }

    /** The page of another site made a browser send it. */
    static Refusal foreignOrigin() {
        return Refusal.of("foreign-origin", HttpStatus.FORBIDDEN);
    }

    /** A POST names neither the revision that it is for nor a key of its own. */
    static Refusal keyRequired() {
        return Refusal.of("key-required", HttpStatus.PRECONDITION_REQUIRED).at(RepeatedRequestInterceptor.KEY);
    }

    static Refusal malformedKey() {
        return Refusal.of("malformed-key", HttpStatus.BAD_REQUEST).at(RepeatedRequestInterceptor.KEY);
    }

    /** The key was used for something else. */
    static Refusal keyOfAnotherRequest() {
        return Refusal.of("key-of-another-request", HttpStatus.UNPROCESSABLE_CONTENT)
                .at(RepeatedRequestInterceptor.KEY);
    }

    /** The first request with this key is still carried out, or the process died over it. */
    static Refusal unknownEnd() {
        return Refusal.of("unknown-end", HttpStatus.CONFLICT).at(RepeatedRequestInterceptor.KEY);
    }

    static Refusal roleRequired(Role... roles) {
        List<String> names = Arrays.stream(roles).map(Role::name).toList();
        Object[] words = Arrays.stream(roles)
                .map(role -> new Phrase(role.name(), "role." + role.name()))
                .toArray();
        return Refusal.of("role-required", HttpStatus.FORBIDDEN)
                .with("roles", new Phrase(names, "roles." + roles.length, words));
    }

    /** The method says nothing about who may call it, so nobody may. */
    static Refusal forNobody() {
        return Refusal.of("for-nobody", HttpStatus.FORBIDDEN);
    }

    static Refusal missingField(String field) {
        return Refusal.of("missing-field", HttpStatus.BAD_REQUEST).at(field).with("name", field);
    }

    static Refusal unknownField(String field, List<String> known) {
        return Refusal.of("unknown-field", HttpStatus.BAD_REQUEST)
                .at(field)
                .with("name", field)
                .with("known", known);
    }

    static Refusal malformedField(String field, Phrase expected) {
        return Refusal.of("malformed-field", HttpStatus.BAD_REQUEST)
                .at(field)
                .with("name", field)
                .with("expected", expected);
    }

    static Refusal malformedParameter(String field, Phrase expected) {
        return Refusal.of("malformed-parameter", HttpStatus.BAD_REQUEST)
                .at(field)
                .with("name", field)
                .with("expected", expected);
    }

    static Refusal outOfRange(String field, long least, long most) {
        return Refusal.of("out-of-range", HttpStatus.BAD_REQUEST)
                .at(field)
                .with("name", field)
                .with("least", least)
                .with("most", most);
    }

    static Refusal invalidField(List<String> fields, String reasons) {
        return Refusal.of("invalid-field", HttpStatus.BAD_REQUEST)
                .at(String.join(", ", fields))
                .with("reasons", reasons);
    }

    static Refusal missingBody() {
        return Refusal.of("missing-body", HttpStatus.BAD_REQUEST);
    }

    /** @param line of the text at which reading stopped, 0 where it is unknown */
    static Refusal malformedJson(int line, int column) {
        return Refusal.of("malformed-json", HttpStatus.BAD_REQUEST)
                .with("line", line)
                .with("column", column);
    }

    static Refusal tooManyEntries(String field, int most) {
        return Refusal.of("too-many-entries", HttpStatus.UNPROCESSABLE_CONTENT)
                .at(field)
                .with("name", field)
                .with("most", most);
    }

    /** U+0000, which ends a text for many programs. */
    static Refusal nulCharacter(String field) {
        return Refusal.of("nul-character", HttpStatus.BAD_REQUEST).at(field).with("name", field);
    }

    /** Half of a character of two UTF-16 units. */
    static Refusal loneSurrogate(String field) {
        return Refusal.of("lone-surrogate", HttpStatus.BAD_REQUEST).at(field).with("name", field);
    }

    static Refusal malformedUpload() {
        return Refusal.of("malformed-upload", HttpStatus.BAD_REQUEST);
    }

    static Refusal fileTooLarge(HttpStatus status) {
        return Refusal.of("file-too-large", status);
    }

    static Refusal unknownPath() {
        return Refusal.of("unknown-path", HttpStatus.NOT_FOUND);
    }

    static Refusal methodNotAllowed(String method, List<String> allowed) {
        return Refusal.of("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED)
                .with("method", method)
                .with("allowed", allowed);
    }

    static Refusal unsupportedMediaType(List<String> supported) {
        return Refusal.of("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                .with("supported", supported);
    }

    /** Anything else that Spring itself refuses. */
    static Refusal badRequest(HttpStatus status) {
        return Refusal.of("bad-request", status).with("status", status.value());
    }

    static Refusal internalError() {
        return Refusal.of("internal-error", HttpStatus.INTERNAL_SERVER_ERROR);
    }
}
