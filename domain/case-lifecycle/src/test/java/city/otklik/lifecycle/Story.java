package city.otklik.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A life of a case step by step; each step names every state it enters, and nothing else may change. */
record Story(String name, List<Step> steps) {

    record Step(Occurrence occurrence, List<CaseState> entered) {}

    static Story story(String name) {
        return new Story(name, List.of());
    }

    Story then(CaseEvent event, CaseState... entered) {
        return then(Occurrence.of(event), entered);
    }

    Story then(Occurrence occurrence, CaseState... entered) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(occurrence, List.of(entered)));
        return new Story(name, longer);
    }

    /** The usual beginning: received, accepted, an executor, a department. */
    static Story inWork(String name) {
        return story(name)
                .then(CaseEvent.MessageReceived, CaseStatus.RECEIVED)
                .then(CaseEvent.MessageAccepted, CaseStatus.ACCEPTED)
                .then(CaseEvent.ExecutorAppointed, Executor.APPOINTED)
                .then(CaseEvent.CaseRouted, Routing.ROUTED);
    }

    Story approved() {
        return then(CaseEvent.DraftSubmitted, Draft.AWAITING_CURATOR).then(CaseEvent.DraftApproved, Draft.APPROVED);
    }

    static Stream<CaseState> states(CaseLife life) {
        return Stream.concat(
                Stream.of(life.status(), life.seal(), life.executor(), life.routing(), life.draft()),
                life.clarifications().values().stream());
    }

    @Override
    public String toString() {
        return name;
    }
}
