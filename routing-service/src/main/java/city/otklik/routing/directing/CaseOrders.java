package city.otklik.routing.directing;

import city.otklik.access.worded.Refusal;
import city.otklik.casestore.Ruling;
import city.otklik.facts.Attachment;
import city.otklik.facts.CaseRouted;
import city.otklik.facts.CaseTransferred;
import city.otklik.facts.DepartmentContributed;
import city.otklik.facts.DepartmentRefused;
import city.otklik.facts.ExecutorSubstituted;
import city.otklik.lifecycle.CaseEvent;
import city.otklik.lifecycle.CaseLife;
import city.otklik.lifecycle.Transition;
import city.otklik.routing.departments.Departments;
import city.otklik.understanding.routing.Competence.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What people may order about a case: where it goes, who runs it, and that it goes elsewhere (§6, §7, R.3, §2). */
final class CaseOrders {

    private final Departments departments;
    private final Directing directing;

    CaseOrders(Departments departments, Directing directing) {
        this.departments = departments;
        this.directing = directing;
    }

    /** A person chooses the departments; what the rules said counts no more. */
    Ruling<RoutedCase, Refusal, RoutedCaseView> route(
            Optional<RoutedCase> state, String lead, List<String> coDepartments, String reason, Instant now) {
        Optional<Refusal> unknown = Stream.concat(Stream.of(lead), coDepartments.stream())
                .filter(code -> !departments.knows(code))
                .findFirst()
                .map(code -> new UnknownDepartment(code, departments.codes()));
        return unless(
                unknown,
                Incomplete.unless("reason", reason),
                () -> when(state, CaseEvent.CaseRouted, (known, life) -> {
                    List<String> others = coDepartments.stream()
                            .distinct()
                            .filter(code -> !code.equals(lead))
                            .toList();
                    RoutedCase.Route route = new RoutedCase.Route(lead, others, 1, true, List.of(reason));
                    RoutedCase next = known.withRefused(known.refused().stream()
                                    .filter(code -> !route.asks(code))
                                    .toList())
                            .withLife(life)
                            .routed(route);
                    return Ruling.done(
                            next,
                            RoutedCaseView.of(next),
                            CaseRouted.newBuilder()
                                    .setCaseId(known.caseId())
                                    .setOccurredAt(now)
                                    .setLead(lead)
                                    .setCoDepartments(others)
                                    .setConfidence(1)
                                    .setByPerson(true)
                                    .setGrounds(List.of(reason))
                                    .build());
                }));
    }

    /** A department says "not ours": the case goes to the next one, or to a person; no clock stops. */
    Ruling<RoutedCase, Refusal, RoutedCaseView> refuse(
            Optional<RoutedCase> state, String department, String reason, Instant now) {
        return unless(
                Optional.empty(),
                Incomplete.unless("reason", reason),
                () -> when(state, CaseEvent.DepartmentRefused, (known, life) -> {
                    RoutedCase.Route route = known.route();
                    if (route == null || !route.asks(department)) {
                        return Ruling.refused(new NotAsked(department));
                    }
                    Set<String> refused = new LinkedHashSet<>(known.refused());
                    refused.add(department);
                    Direction direction = directing.afterRefusal(known, route, department, refused);
                    RoutedCase next =
                            Directing.directed(known.withLife(life).withRefused(List.copyOf(refused)), direction);
                    return Ruling.done(
                            next,
                            RoutedCaseView.of(next),
                            new DepartmentRefused(known.caseId(), now, department, reason),
                            Directing.fact(known.caseId(), direction, now));
                }));
    }

    /** A department gives facts, photos and text for the draft (R.3). */
    Ruling<RoutedCase, Refusal, RoutedCaseView> contribute(
            Optional<RoutedCase> state, String department, String text, List<Attachment> attachments, Instant now) {
        Optional<Refusal> empty =
                attachments.isEmpty() ? Incomplete.unless("text", text) : Incomplete.tooLong("text", text);
        return unless(
                Optional.empty(),
                empty,
                () -> when(state, CaseEvent.DepartmentContributed, (known, life) -> {
                    RoutedCase.Route route = known.route();
                    if (route == null || !route.asks(department)) {
                        return Ruling.refused(new NotAsked(department));
                    }
                    List<String> contributed = new ArrayList<>(known.contributed());
                    contributed.add(department);
                    RoutedCase next = known.withLife(life).withContributed(contributed);
                    return Ruling.done(
                            next,
                            RoutedCaseView.of(next),
                            new DepartmentContributed(known.caseId(), now, department, text, attachments));
                }));
    }

    /** Another executor takes over (§6). */
    static Ruling<RoutedCase, Refusal, RoutedCaseView> substitute(
            Optional<RoutedCase> state, String to, String reason, Instant now) {
        return unless(
                Optional.empty(),
                Incomplete.unless("reason", reason),
                () -> when(state, CaseEvent.ExecutorSubstituted, (known, life) -> {
                    if (to.equals(known.executor())) {
                        return Ruling.refused(new SameExecutor(to));
                    }
                    RoutedCase next = known.withLife(life).withExecutor(to);
                    return Ruling.done(
                            next,
                            RoutedCaseView.of(next),
                            new ExecutorSubstituted(
                                    known.caseId(), now, Objects.requireNonNull(known.executor()), to, reason));
                }));
    }

    /** The case belongs elsewhere, for example under 59-FZ: it ends here (§2). */
    static Ruling<RoutedCase, Refusal, RoutedCaseView> transfer(
            Optional<RoutedCase> state, String to, String reason, Instant now) {
        return unless(
                Incomplete.unless("to", to),
                Incomplete.unless("reason", reason),
                () -> when(state, CaseEvent.CaseTransferred, (known, life) -> {
                    RoutedCase next = known.withLife(life);
                    return Ruling.done(
                            next, RoutedCaseView.of(next), new CaseTransferred(known.caseId(), now, to, reason));
                }));
    }

    private static Ruling<RoutedCase, Refusal, RoutedCaseView> unless(
            Optional<Refusal> first,
            Optional<Refusal> second,
            java.util.function.Supplier<Ruling<RoutedCase, Refusal, RoutedCaseView>> otherwise) {
        return first.or(() -> second)
                .<Ruling<RoutedCase, Refusal, RoutedCaseView>>map(Ruling::refused)
                .orElseGet(otherwise);
    }

    private static Ruling<RoutedCase, Refusal, RoutedCaseView> when(
            Optional<RoutedCase> state,
            CaseEvent event,
            BiFunction<RoutedCase, CaseLife, Ruling<RoutedCase, Refusal, RoutedCaseView>> decide) {
        CaseLife life = state.map(RoutedCase::life).orElseGet(CaseLife::unknown);
        return switch (CaseLife.after(life, event)) {
            case Transition.NotAllowed obstacle -> Ruling.refused(new WrongMoment(obstacle));
            case Transition.Moved(CaseLife next) -> decide.apply(state.orElseThrow(), next);
            case Transition.Unchanged(CaseLife same) -> decide.apply(state.orElseThrow(), same);
        };
    }
}
