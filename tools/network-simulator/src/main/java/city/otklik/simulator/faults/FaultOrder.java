package city.otklik.simulator.faults;

import city.otklik.simulator.threads.Network;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault to be scripted.
 *
 * @param network null: the only one that is emulated
 */
record FaultOrder(
        @Nullable Network network,
        @Nullable String method,
        @Nullable String text,
        @JsonProperty(required = true) FaultKind kind,
        @Nullable Integer value,
        @Nullable Integer times) {

    private static final int MINUTE_IN_MILLIS = 60_000;

    /** What is wrong with the order, if anything. */
    Optional<String> objection() {
        if (network == null && Network.values().length > 1) {
            return Optional.of("network: name one of " + Arrays.toString(Network.values()));
        }
        if (times != null && times < 1) {
            return Optional.of("times: at least 1 call must be hit; leave it out for one call");
        }
        return switch (kind) {
            case DELAY, ACCEPT_THEN_DELAY ->
                range(1, MINUTE_IN_MILLIS, "milliseconds to wait, from 1 to " + MINUTE_IN_MILLIS);
            case HTTP_5XX_BEFORE, HTTP_5XX_AFTER ->
                value == null ? Optional.empty() : range(500, 599, "an HTTP status from 500 to 599");
            case API_ERROR -> range(1, 100_000, "an error code of the network, such as 9");
            case RATE -> range(1, 1_000, "calls a second, from 1 to 1000");
            case DROP_REQUEST, ACCEPT_THEN_CLOSE -> Optional.empty();
        };
    }

    private Optional<String> range(int least, int most, String rule) {
        return value != null && value >= least && value <= most ? Optional.empty() : Optional.of("value: give " + rule);
    }

    Fault numbered(long id) {
        return new Fault(
                id,
                network == null ? Network.values()[0] : network,
                method == null ? "*" : method,
                text,
                kind,
                value == null ? 500 : value,
                times == null ? 1 : times);
    }
}
