package city.otklik.city.demo.play;

import city.otklik.city.demo.play.ClockSummary.Outcome;
import city.otklik.cli.log.CaseHistory;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.ClockKind;
import city.otklik.facts.RepeatConfirmed;
import city.otklik.lifecycle.CaseStatus;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.apache.avro.specific.SpecificRecord;

/** One thing that the regulation demands of a story's outcome. */
public sealed interface Expectation {

    /** What is wrong, empty when it is as it must be. */
    Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder);

    /**
     * A clock is due then and ends so.
     *
     * @param within minutes by which it may be due earlier or later, since people act a moment after their minute; 0 for
     *     clocks that run from the curator's {@code sentAt} alone
     */
    record ClockEnds(ClockKind kind, int round, LocalDateTime due, int within, Outcome outcome) implements Expectation {
        @Override
        public Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder) {
            Optional<ClockSummary> clock = ClockSummary.of(history).stream()
                    .filter(c -> c.kind() == kind && c.round() == round)
                    .findFirst();
            if (clock.isEmpty()) {
                return Optional.of(kind + " " + round + " was never set");
            }
            LocalDateTime really = LocalDateTime.ofInstant(clock.get().due(), Story.ZONE);
            boolean dueAsSaid = !really.isBefore(due.minusMinutes(within)) && !really.isAfter(due.plusMinutes(within));
            return dueAsSaid && clock.get().outcome() == outcome
                    ? Optional.empty()
                    : Optional.of(kind + " " + round + " due " + really + " "
                            + clock.get().outcome() + ", must be due " + due + " " + outcome);
        }
    }

    /** A fact happens so many times. */
    record Happens(Class<? extends SpecificRecord> fact, int times) implements Expectation {
        @Override
        public Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder) {
            long really = history.all(fact).count();
            return really == times
                    ? Optional.empty()
                    : Optional.of(fact.getSimpleName() + " happened " + really + " times, must be " + times);
        }
    }

    /** The network's own ledger has so many comments of the city under the message. */
    record Posted(int comments) implements Expectation {
        @Override
        public Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder) {
            int really = postedUnder.applyAsInt(history.caseId());
            return really == comments
                    ? Optional.empty()
                    : Optional.of(really + " comments are in the network, must be " + comments);
        }
    }

    /** The message is known as a repeat. */
    record KnownAsRepeat() implements Expectation {
        @Override
        public Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder) {
            return history.has(RepeatConfirmed.class, r -> true)
                    ? Optional.empty()
                    : Optional.of("the message was not recognised as a repeat");
        }
    }

    /** A person, not a rule, routed the case. */
    record RoutedByPerson() implements Expectation {
        @Override
        public Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder) {
            return history.has(CaseRouted.class, CaseRouted::getByPerson)
                    ? Optional.empty()
                    : Optional.of("no person routed the case");
        }
    }

    /** The case's final state. */
    record EndsAs(CaseStatus status) implements Expectation {
        @Override
        public Optional<String> problem(CaseHistory history, ToIntFunction<String> postedUnder) {
            CaseStatus really = CaseStates.statusOf(history);
            return really == status ? Optional.empty() : Optional.of("the case is " + really + ", must be " + status);
        }
    }
}
