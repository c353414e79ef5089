package city.otklik.routing.directing;

import city.otklik.access.Caller;
import city.otklik.access.Decision;
import city.otklik.access.Refusal;
import city.otklik.access.RequiredText;
import city.otklik.casestore.Note;
import city.otklik.casestore.Occurrences;
import city.otklik.casestore.Responsibility;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.DepartmentCandidate;
import city.otklik.facts.ExecutorAppointed;
import city.otklik.facts.RoutingDoubted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.Occurrence;
import city.otklik.lifecycle.Routing;
import city.otklik.routing.appointing.DutyRoster;
import city.otklik.routing.appointing.DutySituation;
import city.otklik.routing.departments.Departments;
import city.otklik.understanding.routing.Competence;
import city.otklik.understanding.routing.Competence.Clear;
import city.otklik.understanding.routing.Competence.Direction;
import city.otklik.understanding.routing.Competence.Doubtful;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Where a case goes: an executor and departments as soon as it is accepted (§6, §7), where a person sends it, and that it
 * belongs elsewhere (§2). Nobody is appointed while screening is in doubt: the message may not have to be processed (§15),
 * and every executor sees the list of doubtful messages.
 */
final class RoutingDecider {

    private final Competence competence;
    private final Departments departments;
    private final DutyRoster roster;

    RoutingDecider(Competence competence, Departments departments, DutyRoster roster) {
        this.competence = competence;
        this.departments = departments;
        this.roster = roster;
    }

    /**
     * The earlier case that a new one repeats, as far as routing knows it (§14).
     *
     * @param route where it is, null while no department has it
     * @param executor who runs it, null where nobody does
     */
    record Earlier(
            String caseId,
            double likeness,
            RoutingCase.@Nullable Route route,
            @Nullable String executor) {}

    /** @param earlier the case that this one repeats, null where there is none */
    record AppointAndRoute(@Nullable Earlier earlier, DutySituation situation) {}

    record RouteCase(Caller by, String lead, List<String> coDepartments, String reason) {}

    /** @param to who is responsible there, in words */
    record TransferCase(Caller by, String to, String reason) {}

    /**
     * Reacts to the acceptance of a message ({@code MessageAccepted}, {@code RejectionOverturned}): appoints and routes in
     * one write, unless that was done before a rejection that is now overturned.
     */
    Decision<RoutingCase> accepted(RoutingCase known, AppointAndRoute command, Instant now) {
        if (!known.life().status().inWork()) {
            return Decision.emit();
        }
        Earlier earlier = command.earlier();
        Direction direction = known.life().routing() == Routing.UNROUTED ? direction(known, earlier) : null;
        List<SpecificRecord> facts = new ArrayList<>();
        if (known.executor() == null) {
            String lead = direction instanceof Clear clear ? clear.lead() : null;
            String before = earlier == null ? null : earlier.executor();
            facts.add(new ExecutorAppointed(known.caseId(), now, roster.appoint(command.situation(), lead, before)));
        }
        if (direction != null) {
            facts.add(
                    earlier != null && earlier.route() != null && direction instanceof Clear clear
                            ? routed(known.caseId(), clear, Note.of("repeat-of", earlier.caseId()), now)
                            : fact(known.caseId(), direction, now));
        }
        return Decision.emit(facts);
    }

    /** A person chooses the departments, whatever the rules found. What changes nothing is refused, so that it is done once. */
    Decision<RoutingCase> route(RoutingCase known, RouteCase command, Instant now) {
        return unknownDepartment(command)
                .or(() -> RequiredText.reason(command.reason()))
                .or(() -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.CaseRouted)))
                .or(() -> Responsibility.obstacle(known.caseId(), known.executor(), command.by()))
                .map(Decision::<RoutingCase>refuse)
                .orElseGet(() -> {
                    CaseRouted routed = byPerson(known.caseId(), command, now);
                    return known.evolve(routed).equals(known)
                            ? Decision.refuse(RoutingRefusals.sameRoute(command.lead()))
                            : Decision.emit(routed);
                });
    }

    private static CaseRouted byPerson(String caseId, RouteCase command, Instant now) {
        return new CaseRouted(
                caseId,
                now,
                command.lead(),
                command.coDepartments().stream()
                        .distinct()
                        .filter(code -> !code.equals(command.lead()))
                        .toList(),
                1.0,
                true,
                List.of(command.reason()),
                List.of());
    }

    /** The case belongs elsewhere, for example under 59-FZ: it ends here (§2). */
    static Decision<RoutingCase> transfer(RoutingCase known, TransferCase command, Instant now) {
        return RequiredText.obstacle("to", command.to())
                .or(() -> RequiredText.reason(command.reason()))
                .or(() -> Occurrences.obstacle(known, Occurrence.of(CaseEvent.CaseTransferred)))
                .or(() -> Responsibility.obstacle(known.caseId(), known.executor(), command.by()))
                .map(Decision::<RoutingCase>refuse)
                .orElseGet(
                        () -> Decision.emit(new CaseTransferred(known.caseId(), now, command.to(), command.reason())));
    }

    static SpecificRecord fact(String caseId, Direction direction, Instant now) {
        return switch (direction) {
            case Clear clear -> routed(caseId, clear, Note.NONE, now);
            case Doubtful doubtful -> {
                Note note = Note.of(
                        doubtful.doubt().key(), doubtful.doubt().parameters().toArray());
                yield RoutingDoubted.newBuilder()
                        .setCaseId(caseId)
                        .setOccurredAt(now)
                        .setCandidates(doubtful.candidates().stream()
                                .map(pointer -> new DepartmentCandidate(
                                        pointer.department(), pointer.weight(), pointer.rules()))
                                .toList())
                        .setReason(note.in(Locale.ENGLISH))
                        .setNote(note.recorded())
                        .build();
            }
        };
    }

    /** @param why none where the names of the rules say it */
    static CaseRouted routed(String caseId, Clear clear, Note why, Instant now) {
        return new CaseRouted(
                caseId,
                now,
                clear.lead(),
                clear.coDepartments(),
                clear.confidence(),
                false,
                why.equals(Note.NONE) ? clear.grounds() : List.of(why.in(Locale.ENGLISH)),
                why.recorded());
    }

    /** A repeat goes to the departments of the earlier case, if they have it. */
    private Direction direction(RoutingCase known, @Nullable Earlier earlier) {
        RoutingCase.Route before = earlier == null ? null : earlier.route();
        if (earlier != null && before != null) {
            return new Clear(before.lead(), before.coDepartments(), earlier.likeness(), List.of());
        }
        RoutingCase.Message message = known.message();
        return competence.direction(competence.pointers(message.text(), message.topicHint()), Set.of());
    }

    private Optional<Refusal> unknownDepartment(RouteCase command) {
        int most = departments.codes().size();
        if (command.coDepartments().size() > most) {
            return Optional.of(
                    RoutingRefusals.tooManyDepartments(command.coDepartments().size(), most));
        }
        return Stream.concat(Stream.of(command.lead()), command.coDepartments().stream())
                .filter(code -> !departments.knows(code))
                .findFirst()
                .map(code -> RoutingRefusals.unknownDepartment(code, departments.codes()));
    }
}
