package city.otklik.lifecycle;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words the table is written in: from a state, {@code to} another one, or {@code stay}, on some events. */
record Exit(Optional<CaseState> target, Set<Matter> matters, Set<CaseEvent> events) {

    static Exit to(CaseState target, CaseEvent event) {
        return new Exit(Optional.of(target), EnumSet.allOf(Matter.class), EnumSet.of(event));
    }

    static Exit stay(CaseEvent first, CaseEvent... others) {
        return stay(EnumSet.of(first, others));
    }

    static Exit stay(Set<CaseEvent> events) {
        return new Exit(Optional.empty(), EnumSet.allOf(Matter.class), events);
    }

    Exit about(Matter first, Matter... others) {
        return new Exit(target, EnumSet.of(first, others), events);
    }

    static Stream<Move> in(CaseState from, Exit... exits) {
        return Arrays.stream(exits)
                .flatMap(exit -> exit.events.stream()
                        .map(event -> new Move(from, event, exit.matters, exit.target.orElse(from))));
    }
}
