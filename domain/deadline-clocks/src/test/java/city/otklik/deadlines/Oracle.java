package city.otklik.deadlines;

import city.otklik.deadlines.policy.CountsFrom;
import city.otklik.deadlines.policy.PriorityClass;
import city.otklik.deadlines.policy.PriorityTerms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The regulation once more, written from the sets of instants it speaks of: due is the earliest instant at which the working
 * time outside the union of pauses reaches the term, taken anew after every event. Shares no code with the clocks.
 */
final class Oracle {
    final Map<ClockId, OracleClock> clocks = new TreeMap<>();
    /** Clarifications that stand unanswered, and since when. */
    final Map<Integer, Long> standing = new TreeMap<>();

    private final Scenario city;
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

    private Oracle(Scenario city) {
        this.city = city;
    }

    /** What is true of these facts while those publications are known that were made by now. */
    static Oracle of(Scenario city, List<ClockFact> heard, long now) {
        var oracle = new Oracle(city);
        ClockFact.Opening opening = null;
        for (var fact : heard) {
            if (fact instanceof ClockFact.Opening one && (opening == null || one.occurredAt() < opening.occurredAt())) {
                opening = one;
            }
        }
        if (opening != null) {
            oracle.open(opening);
            for (var event : OracleHistory.of(heard, opening.sentAt())) {
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
        sentAt = opening.sentAt();
        priority = opening.priority();
        published = city.publishedBy(sentAt);
        anchor = sentAt;
        term = terms().answer().workingMillis();
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
                answer.due = spans().earliest(anchor, term, pauses());
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
                    case APPROVAL -> clock.due = city.curator.earliest(clock.start, clock.amount, List.of());
                    case REWORK -> clock.due = spans().earliest(clock.start, clock.amount, List.of());
                    case FINAL_DRAFT -> finalDraft.derive(clock, spans());
                    default -> {}
                }
            }
        }
    }

    private long draftLimit(long answerDue) {
        long lead = terms().draftLead().workingMillis();
        long limit = spans().latest(answerDue, lead);
        return limit < changedAt ? spans().earliest(changedAt, lead, List.of()) : limit;
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
                standing.clear();
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
        if (closed.contains(id) || standing.containsKey(id)) {
            return;
        }
        standing.put(id, at);
        if (city.policy.clarification().suspendsFinalDraft()) {
            finalDraft.hold(clocks.get(ClockId.FINAL_DRAFT), id, at);
        }
        var answer = clock(ClockId.ANSWER);
        if (!answer.moves()) {
            return;
        }
        long lead = terms().gateLead().workingMillis();
        long left = term - spans().measure(anchor, at, pauses());
        boolean inTime = answer.suspended ? left >= lead : at <= spans().latest(answer.due, lead);
        if (left > 0 && (inTime || city.policy.clarification().lateSuspends())) {
            holds.put(id, new long[] {at, Long.MAX_VALUE});
        }
    }

    private void close(int id, long at) {
        closed.add(id);
        standing.remove(id);
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
                first.due = draftLimit(spans().earliest(anchor, term, clipped));
            }
            first.finish(at);
            clocks.put(id, new OracleClock(id, at, city.policy.approval().workingMillis()));
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
            clocks.put(id, new OracleClock(id, at, city.policy.rework().workingMillis()));
        }
    }

    private void published(ClockFact.AnswerPublished answer, long at) {
        List.copyOf(standing.keySet()).forEach(id -> close(id, at));
        derive();
        clock(ClockId.ANSWER).finish(at);
        if (answer.kind() == AnswerKind.INTERIM && interims.add(answer.version())) {
            boolean submission = city.policy.interim().countsFrom() == CountsFrom.SUBMITTED;
            var draft = drafts.get(answer.version());
            long base = submission && draft != null ? draft.occurredAt() : at;
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
        long anew = terms().answer().workingMillis();
        boolean past = answer.suspended
                ? spans().measure(sentAt, at, pauses()) >= anew
                : spans().earliest(sentAt, anew, pauses()) < at;
        anchor = past ? at : sentAt;
        term = past ? terms().draftLead().workingMillis() : anew;
    }
}
