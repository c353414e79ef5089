package city.otklik.approval.networks;

import city.otklik.facts.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The limits of every network (§16), as data. */
public final class NetworkLimits {

    private final Map<Network, NetworkLimit> limits;

    private NetworkLimits(Map<Network, NetworkLimit> limits) {
        this.limits = limits;
    }

    /** The limits packaged with the service. */
    public static NetworkLimits packaged() {
        try (InputStream yaml = NetworkLimits.class.getResourceAsStream("limits.yml")) {
            return read(Objects.requireNonNull(yaml, "limits.yml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException naming the network and the field that is wrong */
    public static NetworkLimits read(InputStream yaml) {
        Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(root instanceof Map<?, ?> networks)) {
            throw new IllegalStateException("Limits of networks: write a map from network to its limits");
        }
        Map<Network, NetworkLimit> limits = new EnumMap<>(Network.class);
        networks.forEach((name, fields) -> limits.put(network(String.valueOf(name)), limit(name, fields)));
        List<Network> missing = Arrays.stream(Network.values())
                .filter(network -> !limits.containsKey(network))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Limits of networks: " + missing + " are missing; add them");
        }
        return new NetworkLimits(limits);
    }

    public NetworkLimit of(Network network) {
        return Objects.requireNonNull(limits.get(network), network.name());
    }

    private static Network network(String name) {
        return Arrays.stream(Network.values())
                .filter(network -> network.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Limits of networks: " + name + " is no network; use " + Arrays.toString(Network.values())));
    }

    private static NetworkLimit limit(Object network, Object fields) {
        if (!(fields instanceof Map<?, ?> map)) {
            throw new IllegalStateException("Limits of networks: " + network + " must be a map");
        }
        String counting = map.get("counting") == null ? "PLAIN" : String.valueOf(map.get("counting"));
        if (!counting.equals("PLAIN") && !counting.equals("WEIGHTED")) {
            throw new IllegalStateException("Limits of networks: " + network + ".counting is PLAIN or WEIGHTED");
        }
        return new NetworkLimit(
                number(network, map, "text"),
                number(network, map, "textWithAttachments"),
                number(network, map, "attachments"),
                counting.equals("WEIGHTED"),
                map.get("source") == null ? "" : String.valueOf(map.get("source")));
    }

    private static @Nullable Integer number(Object network, Map<?, ?> map, String field) {
        return switch (map.get(field)) {
            case null -> null;
            case Integer number when number >= 0 -> number;
            default ->
                throw new IllegalStateException("Limits of networks: " + network + "." + field + " must be a number");
        };
    }
}
