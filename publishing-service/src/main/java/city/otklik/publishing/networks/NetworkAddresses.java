package city.otklik.publishing.networks;

import city.otklik.access.HttpAddress;
import city.otklik.facts.Network;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which web addresses are a network's own: what a person records must be in the network of the case (§8). */
public final class NetworkAddresses {

    /** Domains by network, subdomains included; {@code OTHER} is any open source. */
    private static final Map<Network, Set<String>> DOMAINS = Map.of(
            Network.VK, Set.of("vk.com", "vk.ru"),
            Network.OK, Set.of("ok.ru"),
            Network.FACEBOOK, Set.of("facebook.com", "fb.com"),
            Network.INSTAGRAM, Set.of("instagram.com"),
            Network.X, Set.of("x.com", "twitter.com"),
            Network.TELEGRAM, Set.of("t.me", "telegram.me"),
            Network.MAX, Set.of("max.ru"));

    private NetworkAddresses() {}

    /** Whether {@code url} is an https address of something in the network, not just of the network itself. */
    public static boolean isIn(Network network, String url) {
        if (!HttpAddress.isOne(url)) {
            return false;
        }
        URI uri = URI.create(url);
        return "https".equalsIgnoreCase(uri.getScheme())
                && (network == Network.OTHER || isOf(network, uri.getHost().toLowerCase(Locale.ROOT)) && isInside(uri));
    }

    private static boolean isOf(Network network, String host) {
        return DOMAINS.getOrDefault(network, Set.of()).stream()
                .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private static boolean isInside(URI uri) {
        return Objects.requireNonNullElse(uri.getPath(), "").length() > 1;
    }
}
