package city.otklik.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads who calls out of a token whose signature was proved: login, roles and departments by their claims. */
final class TokenCaller implements Converter<Jwt, AbstractAuthenticationToken> {

    private final AccessProperties settings;
    private final String client;
    private final IdentityCheck identities;

    /** @param client this system's own name at the identity provider: roles for another one are none here */
    TokenCaller(AccessProperties settings, String client, IdentityCheck identities) {
        this.settings = settings;
        this.client = client;
        this.identities = identities;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        List<String> login = texts(token, settings.loginClaim());
        // The login is written to the audit trail and is compared with the case's executor: no other claim will do.
        if (login.size() != 1 || login.getFirst().isBlank()) {
            throw new ClaimMissingException(settings.loginClaim());
        }
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new ClaimMissingException("sub");
        }
        String issuer = token.getClaimAsString("iss");
        identities.require(login.getFirst(), issuer, subject);
        Set<Role> roles =
                roles(token).stream().map(Role::named).flatMap(Optional::stream).collect(Collectors.toSet());
        Set<String> departments = Set.copyOf(texts(token, settings.departmentsClaim()));
        return new CallerToken(new Caller(login.getFirst(), roles, departments, issuer + " " + subject));
    }

    private List<String> roles(Jwt token) {
        String claim = settings.rolesClaim();
        return claim == null ? texts(token, "resource_access", client, "roles") : texts(token, claim);
    }

    private static List<String> texts(Jwt token, String path) {
        // A claim may itself be named with dots, as some providers demand of claims of one's own.
        return token.hasClaim(path) ? texts(token.<Object>getClaim(path)) : texts(token, path.split("\\.", -1));
    }

    private static List<String> texts(Jwt token, String... path) {
        Object value = token.getClaims();
        for (String step : path) {
            value = value instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return texts(value);
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> many -> many.stream().map(String::valueOf).toList();
            case String text
            when text.contains(" ") -> Arrays.stream(text.strip().split("\\s+")).toList();
            default -> List.of(value.toString());
        };
    }
}
