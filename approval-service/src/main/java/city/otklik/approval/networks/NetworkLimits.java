package city.otklik.approval.networks;

import city.otklik.facts.Network;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** The limits of every network (§16), as data. */
public record NetworkLimits(Map<Network, NetworkLimit> limits) {

    private static final String PROPERTIES = "otklik.approval.networks.limits";

    /** @throws InvalidConfigurationPropertyValueException naming the network and the field that is wrong, and what to write */
    public NetworkLimits {
        limits = Map.copyOf(limits);
        Set<Network> missing = EnumSet.allOf(Network.class);
        missing.removeAll(limits.keySet());
        if (!missing.isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTIES,
                    null,
                    missing
                            + " are missing; add them under this property, with the source alone where nothing is limited");
        }
        limits.forEach((network, limit) -> {
            notNegative(network, "text", limit.text());
            notNegative(network, "textWithAttachments", limit.textWithAttachments());
            notNegative(network, "attachments", limit.attachments());
        });
    }

    public NetworkLimit of(Network network) {
        return Objects.requireNonNull(limits.get(network), network.name());
    }

    private static void notNegative(Network network, String field, @Nullable Integer limit) {
        if (limit != null && limit < 0) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTIES + "." + network + "." + field,
                    limit,
                    "A limit is 0 or more; leave it out where the network has none.");
        }
    }
}
