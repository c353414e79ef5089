package city.otklik.simulator.threads;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** One of something for each network. */
public final class PerNetwork<T> {

    private final Map<Network, T> each = new EnumMap<>(Network.class);

    public PerNetwork(Function<Network, T> make) {
        for (Network network : Network.values()) {
            each.put(network, make.apply(network));
        }
    }

    public T of(Network network) {
        return Objects.requireNonNull(each.get(network));
    }
}
