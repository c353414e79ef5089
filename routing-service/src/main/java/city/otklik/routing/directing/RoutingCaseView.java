package city.otklik.routing.directing;

import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import city.otklik.facts.PriorityClass;
import city.otklik.lifecycle.Routing;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.Competence.Pointer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A case as people read it here.
 *
 * @param text what the citizen wrote; null while it is sealed (§15): only intake gives it then
 * @param state name of the status of the case; {@code stateTitle} says it in the request's language
 * @param routing whether the departments have it
 * @param candidates departments the rules point to, at most three
 * @param doubt why a person must route it; empty where nobody must
 */
public record RoutingCaseView(
        String caseId,
        Network network,
        PriorityClass priority,
        Instant sentAt,
        String link,
        @Nullable String text,
        boolean sealed,
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
        List<Note> grounds,
        List<Pointer> candidates,
        List<String> refused,
        Note doubt,
        List<String> contributed) {

    /** @param competence finds the candidates, from the text alone, once the case was routed or doubted */
    static RoutingCaseView of(RoutingCase known, Competence competence) {
        RoutingCase.Message message = known.message();
        RoutingCase.Route route = known.route();
        List<Pointer> pointers = known.life().routing() == Routing.UNROUTED
                ? List.of()
                : competence.pointers(message.text(), message.topicHint());
        return new RoutingCaseView(
                known.caseId(),
                message.network(),
                message.priority(),
                message.sentAt(),
                message.link(),
                known.life().sealed() ? null : message.text(),
                known.life().sealed(),
                message.attachments(),
                known.life().status().name(),
                known.life().status().title(LocaleContextHolder.getLocale()),
                known.executor(),
                known.life().routing().name(),
                known.life().routing().title(LocaleContextHolder.getLocale()),
                route == null ? null : route.lead(),
                route == null ? List.of() : route.coDepartments(),
                route == null ? 0 : route.confidence(),
                route != null && route.byPerson(),
                route == null ? List.of() : route.grounds(),
                pointers.stream()
                        .filter(pointer -> !known.refused().contains(pointer.department()))
                        .limit(Competence.CANDIDATES)
                        .toList(),
                known.refused(),
                known.doubt(),
                known.contributed());
    }
}
