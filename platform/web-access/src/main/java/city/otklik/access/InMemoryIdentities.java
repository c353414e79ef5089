package city.otklik.access;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Until the next start, for a service without a store of its own. */
public final class InMemoryIdentities implements Identities {

    private final Map<String, Identity> identities = new ConcurrentHashMap<>();

    @Override
    public Optional<Identity> find(String login) {
        return Optional.ofNullable(identities.get(login));
    }

    @Override
    public Identity keepFirst(Identity seen) {
        Identity known = identities.putIfAbsent(seen.login(), seen);
        return known == null ? seen : known;
    }

    @Override
    public void replace(Identity identity) {
        identities.put(identity.login(), identity);
    }

    @Override
    public void refuse(String login, String subject) {
        identities.computeIfPresent(
                login,
                (same, known) -> new Identity(
                        login, known.issuer(), known.subject(), known.since(), subject, known.handedOverBy()));
    }
}
