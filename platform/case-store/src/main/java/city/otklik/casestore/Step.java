package city.otklik.casestore;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a service decides on a fact: the case's next state and the facts that go out with it, in this order.
 *
 * @param state the next state, null when the service keeps none for this case
 */
public record Step<S>(@Nullable S state, List<SpecificRecord> facts) {

    public Step {
        facts = List.copyOf(facts);
    }

    public static <S> Step<S> to(S state, SpecificRecord... facts) {
        return new Step<>(state, List.of(facts));
    }

    public static <S> Step<S> to(S state, List<? extends SpecificRecord> facts) {
        return new Step<>(state, List.copyOf(facts));
    }

    /** The state stays as it is and nothing goes out. */
    public static <S> Step<S> none(@Nullable S state) {
        return new Step<>(state, List.of());
    }
}
