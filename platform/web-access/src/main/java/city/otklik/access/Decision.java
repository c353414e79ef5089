package city.otklik.access;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a decider answers: facts, by which the state evolves, or a refusal, which changes nothing.
 *
 * @param <S> what is decided on: the service's state of a case, or an entry of a register
 */
public sealed interface Decision<S> {

    /**
     * @param noted the state with another unrecorded part (a lease, a retry's time), null where that stays as it is; of an
     *     entry of a register what holds from now on, null: nothing does
     * @param facts of this service, in order
     */
    record Accepted<S>(@Nullable S noted, List<SpecificRecord> facts) implements Decision<S> {
        public Accepted {
            facts = List.copyOf(facts);
        }
    }

    record Refused<S>(Refusal refusal) implements Decision<S> {}

    /** Of a case; without a fact nothing changes, in a register either. */
    static <S> Decision<S> emit(SpecificRecord... facts) {
        return new Accepted<>(null, List.of(facts));
    }

    static <S> Decision<S> emit(List<? extends SpecificRecord> facts) {
        return new Accepted<>(null, List.copyOf(facts));
    }

    /** Of a case: changes only what is no fact, then emits. */
    static <S> Decision<S> note(S noted, SpecificRecord... facts) {
        return new Accepted<>(noted, List.of(facts));
    }

    /** Of a register: {@code entry} holds from now on, and its record says so. */
    static <S> Decision<S> keep(S entry, SpecificRecord... records) {
        return new Accepted<>(entry, List.of(records));
    }

    /** Of a register: nothing holds of the entry any more, and its record says so. */
    static <S> Decision<S> remove(SpecificRecord... records) {
        return new Accepted<>(null, List.of(records));
    }

    static <S> Decision<S> refuse(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** @throws RefusalException where it is a refusal */
    default Accepted<S> accepted() {
        return switch (this) {
            case Accepted<S> accepted -> accepted;
            case Refused<S>(Refusal refusal) -> throw new RefusalException(refusal);
        };
    }
}
