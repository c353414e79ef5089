package city.otklik.simulator.calls;

import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Network;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;

/** A call to a network's interface, as the network itself understands it. */
public interface NetworkCall {

    Network network();

    /** The method's name, by which faults wait for it. */
    String method();

    /** The text that is to be posted, by which faults wait for it; empty for other methods. */
    String text();

    /** Checks token, rate limit and parameters, and counts the attempt; runs within a turn of the journal. */
    Admission admit(Moment at);

    /** The network's answer with this error code of its own. */
    ResponseEntity<Object> error(int code);

    /** The error code of a call beyond a rate limit; empty where a fault of this kind has no effect. */
    OptionalInt rateError();

    /** The result of the checks. */
    sealed interface Admission {

        /** Answered at once; a fault is not spent on it. */
        record Refused(ResponseEntity<Object> answer) implements Admission {}

        /** To be run within a turn of the journal unless a fault prevents it. */
        record Admitted(Supplier<ResponseEntity<Object>> effect) implements Admission {}
    }
}
