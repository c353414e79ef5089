package city.otklik.simulator.networks.vk;

import city.otklik.simulator.threads.Author;
import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Network;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Founds communities and makes their keys. To be used within a turn of the journal. */
@Component
final class VkFounding {

    private static final long FIRST_ADMIN = 700_000_000;

    private final VkAccounts accounts;
    private final Authors authors;
    private final SecureRandom random = new SecureRandom();

    VkFounding(VkAccounts accounts, Authors authors) {
        this.accounts = accounts;
        this.authors = authors;
    }

    /** A token value of the order that already opens another community or is of another kind. */
    Optional<String> conflict(VkCommunityOrder order) {
        return Optional.ofNullable(order.tokens()).stream()
                .flatMap(t -> t.entrySet().stream())
                .filter(e -> accounts.token(e.getValue())
                        .filter(t ->
                                t.kind() != e.getKey() || order.groupId() == null || t.groupId() != order.groupId())
                        .isPresent())
                .map(e -> "tokens." + e.getKey().name().toLowerCase(Locale.ROOT)
                        + ": this value already opens another door; choose another")
                .findFirst();
    }

    VkCommunityView found(VkCommunityOrder order) {
        long groupId = order.groupId() == null ? accounts.nextGroupId() : order.groupId();
        Optional<VkCommunity> before = accounts.community(groupId);
        VkCommunity community = new VkCommunity(
                groupId,
                order.name(),
                given(order.adminId(), before.map(VkCommunity::adminId).orElse(FIRST_ADMIN + groupId)),
                given(
                        order.groupsCanPost(),
                        before.map(VkCommunity::groupsCanPost).orElse(true)),
                given(
                        order.hyperlinksForbidden(),
                        before.map(VkCommunity::hyperlinksForbidden).orElse(false)));
        accounts.keep(community);
        authors.introduce(new Author(Network.VK, -groupId, order.name()));
        values(order, groupId)
                .forEach((kind, value) -> accounts.keep(new VkToken(
                        value, kind, groupId, community.adminId(), given(order.rights(), VkToken.ALL_RIGHTS))));
        return view(community);
    }

    private static <T> T given(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private Map<VkTokenKind, String> values(VkCommunityOrder order, long groupId) {
        if (order.tokens() != null) {
            return order.tokens();
        }
        Map<VkTokenKind, String> made = new EnumMap<>(VkTokenKind.class);
        for (VkTokenKind kind : VkTokenKind.values()) {
            made.put(kind, accounts.tokenOf(groupId, kind).map(VkToken::value).orElseGet(this::newValue));
        }
        return made;
    }

    private String newValue() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return "vk1.a." + HexFormat.of().formatHex(bytes);
    }

    VkCommunityView view(VkCommunity community) {
        Map<VkTokenKind, String> tokens = new EnumMap<>(VkTokenKind.class);
        for (VkTokenKind kind : VkTokenKind.values()) {
            accounts.tokenOf(community.groupId(), kind).ifPresent(t -> tokens.put(kind, t.value()));
        }
        return new VkCommunityView(
                community.groupId(),
                -community.groupId(),
                community.name(),
                community.adminId(),
                community.groupsCanPost(),
                community.hyperlinksForbidden(),
                tokens);
    }
}
