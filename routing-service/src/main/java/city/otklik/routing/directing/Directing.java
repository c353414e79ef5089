package city.otklik.routing.directing;

import city.otklik.casestore.Step;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.DepartmentCandidate;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.MessageReceived;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Routing;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.Competence.Clear;
import city.otklik.understanding.routing.Competence.Direction;
import city.otklik.understanding.routing.Competence.Doubtful;
import city.otklik.understanding.routing.Competence.Pointer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the facts of a case: an executor and a direction as soon as it is accepted (§6, §7). While screening
 * is in doubt nobody is appointed: the message may prove to be none to process (§15), and everybody on duty sees the
 * doubtful list.
 */
final class Directing {

    private final Competence competence;

    Directing(Competence competence) {
        this.competence = competence;
    }

    /** The earlier case that a new one repeats, as far as routing knows it (§14). */
    record Earlier(String caseId, double likeness, RoutedCase known) {}

    /** Chooses the executor for a lead department (null: not known yet) and the executor of the earlier case. */
    @FunctionalInterface
    interface Appointing {
        String executor(@Nullable String lead, @Nullable String before);
    }

    static Step<RoutedCase> received(MessageReceived fact) {
        RoutedCase.Message message = new RoutedCase.Message(
                fact.getNetwork(),
                fact.getPriority(),
                fact.getSentAt(),
                fact.getLink(),
                fact.getText(),
                fact.getTopicHint(),
                fact.getAttachments());
        return Step.to(RoutedCase.received(
                fact.getCaseId(), message, CaseLife.unknown().observed(CaseEvent.MessageReceived)));
    }

    /** A fact that only changes how the case stands. */
    static Step<RoutedCase> observed(RoutedCase state, Occurrence occurrence) {
        return Step.to(state.withLife(state.life().observed(occurrence)));
    }

    /**
     * The message is in work ({@code MessageAccepted}, {@code RejectionOverturned}): appoints and directs in one write,
     * unless that was done before a rejection that has now been overturned.
     */
    Step<RoutedCase> accepted(
            RoutedCase state, CaseEvent event, Optional<Earlier> earlier, Appointing appointing, Instant now) {
        RoutedCase current = state.withLife(state.life().observed(event));
        if (!current.life().status().inWork()) {
            return Step.to(current);
        }
        List<SpecificRecord> facts = new ArrayList<>();
        Direction direction = null;
        if (current.life().routing() == Routing.UNROUTED) {
            current = current.withPointers(
                    competence.pointers(state.message().text(), state.message().topicHint()));
            direction = earlier.flatMap(Directing::sameDepartment)
                    .orElse(competence.direction(current.pointers(), Set.of()));
        }
        if (current.executor() == null) {
            String lead = direction instanceof Clear clear ? clear.lead() : null;
            String executor = appointing.executor(
                    lead, earlier.map(Earlier::known).map(RoutedCase::executor).orElse(null));
            facts.add(new ExecutorAppointed(current.caseId(), now, executor));
            current = current.withExecutor(executor).withLife(current.life().observed(CaseEvent.ExecutorAppointed));
        }
        if (direction != null) {
            facts.add(fact(current.caseId(), direction, now));
            current = directed(current, direction);
        }
        return Step.to(current, facts);
    }

    /** Where the case goes after {@code department} said that it is not theirs (§7). */
    Direction afterRefusal(RoutedCase state, RoutedCase.Route route, String department, Set<String> refused) {
        if (!route.lead().equals(department)) {
            List<String> others = route.coDepartments().stream()
                    .filter(other -> !other.equals(department))
                    .toList();
            return new Clear(route.lead(), others, route.confidence(), List.of(department + " refused"));
        }
        if (route.byPerson()) {
            // A person overruled the rules; the rules do not overrule the person.
            List<Pointer> candidates = state.pointers().stream()
                    .filter(pointer -> !refused.contains(pointer.department()))
                    .limit(3)
                    .toList();
            return new Doubtful(candidates, 0, "the department a person chose refused");
        }
        return competence.direction(state.pointers(), refused);
    }

    static SpecificRecord fact(String caseId, Direction direction, Instant now) {
        return switch (direction) {
            case Clear clear ->
                CaseRouted.newBuilder()
                        .setCaseId(caseId)
                        .setOccurredAt(now)
                        .setLead(clear.lead())
                        .setCoDepartments(clear.coDepartments())
                        .setConfidence(clear.confidence())
                        .setByPerson(false)
                        .setGrounds(clear.grounds())
                        .build();
            case Doubtful doubtful ->
                RoutingDoubted.newBuilder()
                        .setCaseId(caseId)
                        .setOccurredAt(now)
                        .setCandidates(doubtful.candidates().stream()
                                .map(pointer -> new DepartmentCandidate(
                                        pointer.department(), pointer.weight(), pointer.rules()))
                                .toList())
                        .setReason(doubtful.reason())
                        .build();
        };
    }

    static RoutedCase directed(RoutedCase state, Direction direction) {
        return switch (direction) {
            case Clear clear ->
                state.routed(new RoutedCase.Route(
                                clear.lead(), clear.coDepartments(), clear.confidence(), false, clear.grounds()))
                        .withLife(state.life().observed(CaseEvent.CaseRouted));
            case Doubtful doubtful ->
                state.doubted(doubtful.reason()).withLife(state.life().observed(CaseEvent.RoutingDoubted));
        };
    }

    /** A repeat goes to whom the earlier case went, if they took it. */
    private static Optional<Direction> sameDepartment(Earlier earlier) {
        RoutedCase.Route route = earlier.known().route();
        return route == null
                ? Optional.empty()
                : Optional.of(new Clear(
                        route.lead(),
                        route.coDepartments(),
                        earlier.likeness(),
                        List.of("repeat of " + earlier.caseId())));
    }
}
