package city.otklik.casestore;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * What a service answers to a person's command: done, with the next state, its facts and what the person is told; or a
 * refusal, which changes nothing.
 *
 * @param <S> the service's state of a case
 * @param <R> the refusals of the command
 * @param <A> what the person is told
 */
public sealed interface Ruling<S, R, A> {

    record Done<S, R, A>(S state, List<SpecificRecord> facts, A answer) implements Ruling<S, R, A> {
        public Done {
            facts = List.copyOf(facts);
        }
    }

    record Refused<S, R, A>(R refusal) implements Ruling<S, R, A> {}

    static <S, R, A> Ruling<S, R, A> done(S state, A answer, SpecificRecord... facts) {
        return new Done<>(state, List.of(facts), answer);
    }

    static <S, R, A> Ruling<S, R, A> refused(R refusal) {
        return new Refused<>(refusal);
    }
}
