package city.otklik.deadlines;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.PriorityTerms;
import city.otklik.deadlines.timeline.ClockId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The regulation once more, written from the sets of instants it speaks of: due is the earliest instant at which the working
 * time outside the union of pauses reaches the term, found again after every event. Shares no code with the clocks.
 */
final class Oracle {
    final Map<ClockId, OracleClock> clocks = new TreeMap<>();
    /** Clarifications without a reply, and since when. */
    final Map<Integer, Long> unanswered = new TreeMap<>();

    private final Scenario city;
    private final OracleRules rules;
    private final Set<Integer> closed = new HashSet<>();
    private final Map<Integer, long[]> holds = new TreeMap<>();
    private final OracleFinalDraft finalDraft = new OracleFinalDraft();
    private final Map<Integer, ClockFact.DraftSubmitted> drafts = new TreeMap<>();
    private final Set<Integer> interims = new HashSet<>();
    private PriorityClass priority = PriorityClass.NORMAL;
    private int published;
    private long sentAt;
    private long anchor;
    private long term;
    private long changedAt = Long.MIN_VALUE;
    private boolean over;

    private Oracle(Scenario city, OracleRules rules) {
        this.city = city;
        this.rules = rules;
    }

    /** What is true of these facts while those publications are known that were made by now. */
    static Oracle of(Scenario city, List<ClockFact> heard, long now, OracleRules rules) {
        var oracle = new Oracle(city, rules);
        ClockFact.Opening opening = null;
        for (var fact : heard) {
            if (fact instanceof ClockFact.Opening one
                    && (opening == null || one.occurredAt().isBefore(opening.occurredAt()))) {
                opening = one;
            }
        }
        if (opening != null) {
            oracle.open(opening);
            for (var event : OracleHistory.of(heard, opening.sentAt().toEpochMilli())) {
                oracle.publishUntil(Math.min(now, event.at()));
                oracle.reach(event.at());
                if (!oracle.over) {
                    oracle.happen(event.fact(), event.at());
                    oracle.derive();
                }
            }
            oracle.publishUntil(now);
        }
        return oracle;
    }

    private PriorityTerms terms() {
        return city.policy.terms(priority);
    }

    private Spans spans() {
        return city.city(published);
    }

    private OracleClock clock(ClockId id) {
        return Objects.requireNonNull(clocks.get(id));
    }

    private void open(ClockFact.Opening opening) {
        sentAt = opening.sentAt().toEpochMilli();
        priority = opening.priority();
        published = city.publishedBy(sentAt);
        anchor = sentAt;
        term = terms().answer().workingTime().toMillis();
        clocks.put(ClockId.ANSWER, new OracleClock(ClockId.ANSWER, sentAt, 0));
        clocks.put(ClockId.DRAFT, new OracleClock(ClockId.DRAFT, sentAt, 0));
        derive();
    }

    private void publishUntil(long instant) {
        while (published < city.publications.length && city.publications[published] <= instant) {
            reach(city.publications[published]);
            published++;
            derive();
        }
    }

    private void reach(long instant) {
        for (var clock : clocks.values()) {
            clock.frozen |= clock.open() && !clock.suspended && clock.due < instant;
        }
    }

    private List<long[]> pauses() {
        return new ArrayList<>(holds.values());
    }

    private void derive() {
        var answer = clock(ClockId.ANSWER);
        if (answer.moves()) {
            answer.suspended = holds.values().stream().anyMatch(hold -> hold[1] == Long.MAX_VALUE);
            if (!answer.suspended) {
                answer.due = rules.due(spans(), anchor, term, pauses());
            }
        }
        var draft = clock(ClockId.DRAFT);
        if (draft.moves() && answer.open()) {
            draft.suspended = answer.suspended;
            if (!draft.suspended) {
                draft.due = draftLimit(answer.due);
            }
        }
        for (var clock : clocks.values()) {
            if (clock.moves()) {
                switch (clock.id.kind()) {
                    case APPROVAL -> clock.due = rules.due(city.curator, clock.start, clock.amount, List.of());
                    case REWORK -> clock.due = rules.due(spans(), clock.start, clock.amount, List.of());
                    case FINAL_DRAFT -> finalDraft.derive(clock, spans());
                    default -> {}
                }
            }
        }
    }

    private long draftLimit(long answerDue) {
        long lead = terms().draftLead().workingTime().toMillis();
        long limit = rules.draftLimit(spans(), sentAt, answerDue, lead);
        return limit < changedAt ? rules.due(spans(), changedAt, lead, List.of()) : limit;
    }

    private void happen(ClockFact fact, long at) {
        switch (fact) {
            case ClockFact.PriorityChanged changed -> priority(changed.to(), at);
            case ClockFact.DraftSubmitted draft -> submitted(draft, at);
            case ClockFact.DraftApproved approved -> finish(ClockId.approval(approved.version()), at);
            case ClockFact.DraftReturned returned -> returned(returned.version(), at);
            case ClockFact.ClarificationPosted posted -> posted(posted.clarification(), at);
            case ClockFact.AnswerPublished answer -> published(answer, at);
            case ClockFact.OfClarification over -> close(over.clarification(), at);
            case ClockFact.PublicationImpossible impossible -> {
                clock(ClockId.ANSWER).drop(at);
                clock(ClockId.DRAFT).drop(at);
            }
            default -> {
                over = true;
                unanswered.clear();
                clocks.values().forEach(clock -> clock.drop(at));
            }
        }
    }

    private void finish(ClockId id, long at) {
        if (clocks.containsKey(id)) {
            clock(id).finish(at);
        }
    }

    private void posted(int id, long at) {
        if (closed.contains(id) || unanswered.containsKey(id)) {
            return;
        }
        unanswered.put(id, at);
        if (city.policy.clarification().suspendsFinalDraft()) {
            finalDraft.hold(clocks.get(ClockId.FINAL_DRAFT), id, at);
        }
        var answer = clock(ClockId.ANSWER);
        if (!answer.moves()) {
            return;
        }
        long lead = terms().gateLead().workingTime().toMillis();
        long left = term - spans().measure(anchor, at, pauses());
        boolean inTime = answer.suspended ? left >= lead : at <= spans().latest(answer.due, lead);
        if (left > 0 && (inTime || city.policy.clarification().lateSuspends())) {
            holds.put(id, new long[] {at, Long.MAX_VALUE});
        }
    }

    private void close(int id, long at) {
        closed.add(id);
        unanswered.remove(id);
        if (holds.containsKey(id)) {
            holds.get(id)[1] = Math.min(holds.get(id)[1], at);
        }
        finalDraft.release(id, at);
    }

    private void submitted(ClockFact.DraftSubmitted draft, long at) {
        var id = ClockId.approval(draft.version());
        if (!clocks.containsKey(id)) {
            drafts.put(draft.version(), draft);
            clocks.values().stream()
                    .filter(c -> c.id.kind() == ClockKind.REWORK)
                    .forEach(c -> c.finish(at));
            clocks.values().stream()
                    .filter(c -> c.id.kind() == ClockKind.APPROVAL)
                    .forEach(c -> c.drop(at));
            var first = clock(ClockId.DRAFT);
            if (first.open() && first.suspended) {
                var clipped = pauses().stream()
                        .map(p -> new long[] {p[0], Math.min(p[1], at)})
                        .toList();
                first.due = draftLimit(rules.due(spans(), anchor, term, clipped));
            }
            first.finish(at);
            clocks.put(
                    id,
                    new OracleClock(id, at, city.policy.approval().workingTime().toMillis()));
        }
        if (draft.kind() == AnswerKind.FINAL && clocks.containsKey(ClockId.FINAL_DRAFT)) {
            finalDraft.releaseAll(at);
            derive();
            finish(ClockId.FINAL_DRAFT, at);
        }
    }

    private void returned(int version, long at) {
        var approval = clocks.get(ClockId.approval(version));
        if (approval != null && !approval.open()) {
            return;
        }
        finish(ClockId.approval(version), at);
        var id = ClockId.rework(version);
        if (drafts.keySet().stream().allMatch(known -> known <= version) && !clocks.containsKey(id)) {
            clocks.put(
                    id,
                    new OracleClock(id, at, city.policy.rework().workingTime().toMillis()));
        }
    }

    private void published(ClockFact.AnswerPublished answer, long at) {
        List.copyOf(unanswered.keySet()).forEach(id -> close(id, at));
        derive();
        clock(ClockId.ANSWER).finish(at);
        if (answer.kind() == AnswerKind.INTERIM && interims.add(answer.version())) {
            boolean submission = city.policy.interim().countsFrom() == CountsFrom.SUBMITTED;
            var draft = drafts.get(answer.version());
            long base = submission && draft != null ? draft.occurredAt().toEpochMilli() : at;
            var clock = clocks.get(ClockId.FINAL_DRAFT);
            if (interims.size() <= city.policy.interim().answersMax() && (clock == null || clock.moves())) {
                finalDraft.countFrom(base);
                if (clock == null) {
                    clock = new OracleClock(ClockId.FINAL_DRAFT, at, 0);
                    clocks.put(clock.id, clock);
                    finalDraft.derive(clock, spans());
                    if (drafts.values().stream()
                            .anyMatch(d -> d.kind() == AnswerKind.FINAL && d.version() > answer.version())) {
                        clock.finish(at);
                    }
                }
            }
        }
    }

    private void priority(PriorityClass to, long at) {
        var answer = clock(ClockId.ANSWER);
        if (to == priority) {
            return;
        }
        priority = to;
        if (!answer.open()) {
            return;
        }
        changedAt = at;
        if (answer.frozen) {
            return;
        }
        long newTerm = terms().answer().workingTime().toMillis();
        boolean past = answer.suspended
                ? spans().measure(sentAt, at, pauses()) >= newTerm
                : rules.due(spans(), sentAt, newTerm, pauses()) < at;
        anchor = past ? at : sentAt;
        term = past ? terms().draftLead().workingTime().toMillis() : newTerm;
    }
}
