package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Note;
import city.otklik.casestore.Occurrences;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.DepartmentRefused;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.Competence.Clear;
import city.otklik.understanding.routing.Competence.Direction;
import city.otklik.understanding.routing.Competence.Doubt;
import city.otklik.understanding.routing.Competence.Doubtful;
import city.otklik.understanding.routing.Competence.Pointer;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/** What a department that is asked may do: refuse the case (§7), or contribute to the draft (R.3). */
final class DepartmentDecider {

    /** Most contributions to one case, of all departments together: other services keep every one of them. */
    static final int MOST_CONTRIBUTIONS = 50;

    private final Competence competence;

    DepartmentDecider(Competence competence) {
        this.competence = competence;
    }

    record RefuseCase(Caller by, String department, String reason) {}

    record ContributeToDraft(Caller by, String department, String text, ContributedFiles.Found attachments) {}

    /** A department refuses the case: it goes to the next one, or to a person; no clock stops. */
    Decision<RoutingCase> refuse(RoutingCase known, RefuseCase command, Instant now) {
        RoutingCase.Route route = known.route();
        Optional<Refusal> obstacle = unlessOwn(command.by(), command.department())
                .or(() -> RequiredText.reason(command.reason()))
                .or(() -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.DepartmentRefused)));
        if (obstacle.isPresent()) {
            return Decision.refuse(obstacle.get());
        }
        if (route == null || !route.asks(command.department())) {
            return Decision.refuse(RoutingRefusals.notAsked(command.department()));
        }
        return Decision.emit(
                new DepartmentRefused(known.caseId(), now, command.department(), command.reason()),
                afterRefusal(known, route, command.department(), now));
    }

    /** A department gives facts, photos and text for the draft. */
    static Decision<RoutingCase> contribute(RoutingCase known, ContributeToDraft command, Instant now) {
        RoutingCase.Route route = known.route();
        return unlessOwn(command.by(), command.department())
                .or(command.attachments()::obstacle)
                .or(() -> command.attachments().files().isEmpty()
                        ? RequiredText.obstacle("text", command.text())
                        : RequiredText.tooLong("text", command.text(), RequiredText.LONGEST))
                .or(() -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.DepartmentContributed)))
                .or(() -> known.contributed().size() < MOST_CONTRIBUTIONS
                        ? Optional.empty()
                        : Optional.of(RoutingRefusals.tooManyContributions(MOST_CONTRIBUTIONS)))
                .or(() -> route == null || !route.asks(command.department())
                        ? Optional.of(RoutingRefusals.notAsked(command.department()))
                        : Optional.empty())
                .map(Decision::<RoutingCase>refuse)
                .orElseGet(() -> Decision.emit(new DepartmentContributed(
                        known.caseId(),
                        now,
                        command.department(),
                        command.text(),
                        command.attachments().files())));
    }

    private SpecificRecord afterRefusal(RoutingCase known, RoutingCase.Route route, String department, Instant now) {
        if (!route.lead().equals(department)) {
            List<String> others = route.coDepartments().stream()
                    .filter(other -> !other.equals(department))
                    .toList();
            return RoutingDecider.routed(
                    known.caseId(),
                    new Clear(route.lead(), others, route.confidence(), List.of()),
                    Note.of("co-department-refused", department),
                    now);
        }
        return RoutingDecider.fact(known.caseId(), withoutLead(known, route, department), now);
    }

    private Direction withoutLead(RoutingCase known, RoutingCase.Route route, String department) {
        Set<String> refused = new LinkedHashSet<>(known.refused());
        refused.add(department);
        RoutingCase.Message message = known.message();
        List<Pointer> pointers = competence.pointers(message.text(), message.topicHint());
        if (route.byPerson()) {
            // A person overruled the rules; the rules do not overrule the person.
            List<Pointer> candidates = pointers.stream()
                    .filter(pointer -> !refused.contains(pointer.department()))
                    .limit(Competence.CANDIDATES)
                    .toList();
            return new Doubtful(candidates, 0, Doubt.of("chosen-department-refused"));
        }
        return competence.direction(pointers, refused);
    }

    /** Why {@code caller} does not speak for {@code department}; empty where they do. */
    static Optional<Refusal> unlessOwn(Caller caller, String department) {
        return caller.departments().contains(department)
                ? Optional.empty()
                : Optional.of(RoutingRefusals.notYourDepartment(department, caller.departments()));
    }
}
