package city.otklik.simulator.faults;

import city.otklik.simulator.threads.Network;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault that waits for its call.
 *
 * @param method the method it waits for, {@code *} for any
 * @param text it waits for a call with this in its text; null for any
 * @param value milliseconds of the machine for delays, HTTP status, error code, or calls a second
 * @param times how many calls it still hits; a rate stays until the script is cleared
 */
public record Fault(
        long id, Network network, String method, @Nullable String text, FaultKind kind, int value, int times) {

    boolean waitsFor(Network calledNetwork, String calledMethod, String calledText) {
        return network == calledNetwork
                && (method.equals("*") || method.equals(calledMethod))
                && (text == null || calledText.contains(text));
    }

    Optional<Fault> afterOneCall() {
        if (kind == FaultKind.RATE) {
            return Optional.of(this);
        }
        return times <= 1
                ? Optional.empty()
                : Optional.of(new Fault(id, network, method, text, kind, value, times - 1));
    }
}
