package city.otklik.routing.directing;

import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.understanding.routing.Competence.Pointer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as people read it here.
 *
 * @param state name of the status the case is in; {@code stateTitle} says it in Russian
 * @param routing whether the departments have it
 * @param candidates departments the rules point to, at most three
 * @param doubt why a person must route it; empty while nobody must
 */
public record RoutedCaseView(
        String caseId,
        Network network,
        PriorityClass priority,
        Instant sentAt,
        String link,
        String text,
        List<String> attachments,
        String state,
        String stateTitle,
        @Nullable String executor,
        String routing,
        String routingTitle,
        @Nullable String lead,
        List<String> coDepartments,
        double confidence,
        boolean byPerson,
        List<String> grounds,
        List<Pointer> candidates,
        List<String> refused,
        String doubt,
        List<String> contributed) {

    static RoutedCaseView of(RoutedCase known) {
        RoutedCase.Route route = known.route();
        return new RoutedCaseView(
                known.caseId(),
                known.message().network(),
                known.message().priority(),
                known.message().sentAt(),
                known.message().link(),
                known.message().text(),
                known.message().attachments(),
                known.life().status().name(),
                known.life().status().title(),
                known.executor(),
                known.life().routing().name(),
                known.life().routing().title(),
                route == null ? null : route.lead(),
                route == null ? List.of() : route.coDepartments(),
                route == null ? 0 : route.confidence(),
                route != null && route.byPerson(),
                route == null ? List.of() : route.grounds(),
                known.pointers().stream()
                        .filter(pointer -> !known.refused().contains(pointer.department()))
                        .limit(3)
                        .toList(),
                known.refused(),
                known.doubt(),
                known.contributed());
    }
}
