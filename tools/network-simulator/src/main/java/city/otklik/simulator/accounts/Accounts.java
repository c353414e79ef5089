package city.otklik.simulator.accounts;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.JournaledMap;
import city.otklik.simulator.threads.Author;
import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.PerNetwork;
import city.otklik.simulator.threads.Wall;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The communities of every network and the access tokens to them. To be used within a turn of the journal. */
@Component
public final class Accounts {

    private static final long FIRST_ADMIN = 700_000_000;

    private final PerNetwork<JournaledMap<Long, Community>> communities;
    private final PerNetwork<JournaledMap<String, AccessToken>> tokens;
    private final Map<Network, NetworkTokens> kinds;
    private final Authors authors;
    private final SecureRandom random = new SecureRandom();

    Accounts(Journal journal, Authors authors, List<NetworkTokens> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(NetworkTokens::network, Function.identity()));
        this.authors = authors;
        this.communities =
                new PerNetwork<>(n -> journal.map(n.key() + "-community", Community.class, Community::groupId));
        this.tokens = new PerNetwork<>(n -> journal.map(n.key() + "-token", AccessToken.class, AccessToken::value));
    }

    /** A community by its positive number. */
    public Optional<Community> community(Network network, long groupId) {
        return communities.of(network).get(groupId);
    }

    /** The community whose wall this is; empty for a person's wall. */
    public Optional<Community> ownerOf(Wall wall) {
        return community(wall.network(), -wall.owner());
    }

    /** The token of this value; none for null. */
    public Optional<AccessToken> token(Network network, @Nullable String value) {
        return tokens.of(network).get(value);
    }

    /** Every community of a network in the order of their numbers. */
    public List<CommunityView> views(Network network) {
        return communities.of(network).values().stream()
                .map(c -> view(network, c))
                .toList();
    }

    /**
     * Creates or changes a community.
     *
     * @throws ResponseStatusException 400 for an order that makes no sense, 409 for a token value already in use
     */
    public CommunityView create(Network network, CommunityOrder order) {
        List<String> allRights = of(network).rights();
        order.objection(allRights).ifPresent(objection -> {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, objection);
        });
        conflict(network, order).ifPresent(conflict -> {
            throw new ResponseStatusException(HttpStatus.CONFLICT, conflict);
        });
        long groupId =
                order.groupId() == null ? communities.of(network).lastKey().orElse(0L) + 1 : order.groupId();
        Optional<Community> before = community(network, groupId);
        Community community = new Community(
                groupId,
                order.name(),
                given(order.adminId(), before.map(Community::adminId).orElse(FIRST_ADMIN + groupId)),
                given(
                        order.groupsCanPost(),
                        before.map(Community::groupsCanPost).orElse(true)),
                given(
                        order.hyperlinksForbidden(),
                        before.map(Community::hyperlinksForbidden).orElse(false)));
        communities.of(network).put(community);
        authors.put(new Author(network, -groupId, order.name()));
        Set<String> rights = given(order.rights(), Set.copyOf(allRights));
        given(order.tokens(), usualTokens(network, groupId))
                .forEach((kind, value) ->
                        tokens.of(network).put(new AccessToken(value, kind, groupId, community.adminId(), rights)));
        return view(network, community);
    }

    private NetworkTokens of(Network network) {
        return Objects.requireNonNull(kinds.get(network), network.name());
    }

    private static <T> T given(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private Optional<String> conflict(Network network, CommunityOrder order) {
        return Optional.ofNullable(order.tokens()).stream()
                .flatMap(t -> t.entrySet().stream())
                .filter(e -> token(network, e.getValue())
                        .filter(t ->
                                t.kind() != e.getKey() || order.groupId() == null || t.groupId() != order.groupId())
                        .isPresent())
                .map(e -> "tokens." + e.getKey().name().toLowerCase(Locale.ROOT)
                        + ": this value is in use for another token; choose another")
                .findFirst();
    }

    private Map<AccessToken.Kind, String> usualTokens(Network network, long groupId) {
        Map<AccessToken.Kind, String> values = existingTokens(network, groupId);
        for (AccessToken.Kind kind : AccessToken.Kind.values()) {
            values.computeIfAbsent(kind, k -> newToken(network));
        }
        return values;
    }

    private Map<AccessToken.Kind, String> existingTokens(Network network, long groupId) {
        Map<AccessToken.Kind, String> values = new EnumMap<>(AccessToken.Kind.class);
        tokens.of(network).values().stream()
                .filter(t -> t.groupId() == groupId)
                .forEach(t -> values.putIfAbsent(t.kind(), t.value()));
        return values;
    }

    private String newToken(Network network) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return of(network).prefix() + HexFormat.of().formatHex(bytes);
    }

    private CommunityView view(Network network, Community community) {
        return new CommunityView(
                community.groupId(),
                -community.groupId(),
                community.name(),
                community.adminId(),
                community.groupsCanPost(),
                community.hyperlinksForbidden(),
                existingTokens(network, community.groupId()));
    }
}
