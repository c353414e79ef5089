package city.otklik.access;

import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A token whose signature is good and which does not name its bearer. */
final class ClaimMissingException extends InvalidBearerTokenException {

    private static final long serialVersionUID = 1L;

    private final String claim;

    ClaimMissingException(String claim) {
        super("The token has no " + claim);
        this.claim = claim;
    }

    String claim() {
        return claim;
    }
}
