package city.otklik.deadlines;

import city.otklik.deadlines.policy.PriorityClass;
import java.util.ArrayList;
import java.util.List;

/** ANSWER, and DRAFT that is always derived from it (§8, §9); their suspension by clarifications (§10). */
final class AnswerTerm {
    private static final long NEVER = Long.MIN_VALUE;
    private final Telling telling;
    private final TrueClock answer;
    private final TrueClock draft;
    private final List<Pause> pauses = new ArrayList<>(0);
    private long priorityChangedAt = NEVER;
    private int holding;

    AnswerTerm(Telling telling, long sentAt) {
        this.telling = telling;
        long term = telling.terms().answer().workingMillis();
        answer = telling.start(ClockId.ANSWER, sentAt, term, telling.rules.due(telling.city, sentAt, term));
        long lead = telling.terms().draftLead().workingMillis();
        draft = telling.start(
                ClockId.DRAFT, sentAt, lead, telling.rules.limitBefore(telling.city, sentAt, answer.due, lead));
        draft.countedFrom = answer.due;
    }

    /** Where DRAFT is due while the answer is due then. */
    private long draftLimit(long answerDue) {
        long lead = telling.terms().draftLead().workingMillis();
        long limit = telling.rules.limitBefore(telling.city, answer.startedAt, answerDue, lead);
        boolean late = priorityChangedAt != NEVER && telling.rules.wouldBeLateRetroactively(limit, priorityChangedAt);
        draft.granted = lead;
        draft.countedFrom = late ? priorityChangedAt : answerDue;
        return late ? telling.rules.due(telling.city, priorityChangedAt, lead) : limit;
    }

    private void derive(long since) {
        if (draft.runs()) {
            draft.moveTo(draftLimit(answer.due), since, telling.city);
        }
    }

    void calendarsChanged(long at) {
        if (answer.runs()) {
            answer.moveTo(telling.rules.due(telling.city, answer.from, answer.left), at, telling.city);
        }
        if (answer.isOpen()) {
            derive(at);
        }
    }

    /** Whether a clarification posted now is in time (reading 5). */
    boolean isInTime(long at) {
        long lead = telling.terms().gateLead().workingMillis();
        if (answer.course == Course.SUSPENDED) {
            return answer.left >= lead;
        }
        long gate = telling.rules.limitBefore(telling.city, answer.startedAt, answer.due, lead);
        return answer.runs() && telling.rules.inTime(at, gate);
    }

    /** A clarification stands in the network; tells whether it holds the term. */
    boolean posted(long at) {
        boolean lateSuspends = telling.policy.clarification().lateSuspends();
        if (!answer.mayMove() || !telling.rules.suspends(isInTime(at), lateSuspends)) {
            return false;
        }
        if (answer.course == Course.RUNNING) {
            long kept = telling.rules.leftWhenStopped(telling.city, answer.from, answer.left, at);
            if (kept <= 0) {
                return false;
            }
            answer.stop(at, kept, telling.city.between(answer.from, at));
            if (draft.runs()) {
                draft.stop(at, telling.city.between(at, draft.due), 0);
            }
        }
        holding++;
        return true;
    }

    /** A clarification that held the term was answered or withdrawn. */
    void released(TrueClarification clarification, long at) {
        holding--;
        pauses.add(new Pause(clarification.number(), clarification.postedAt(), at));
        if (answer.course == Course.SUSPENDED && telling.rules.runsAgain(holding)) {
            runAgain(at);
        }
    }

    private void runAgain(long at) {
        answer.left = telling.rules.leftAfter(telling.city, answer.left, pauses);
        pauses.clear();
        answer.runAgain(at, telling.rules.due(telling.city, at, answer.left), telling.city);
        if (draft.course == Course.SUSPENDED) {
            draft.runAgain(at, draftLimit(answer.due), telling.city);
        }
    }

    void priorityChanged(PriorityClass to, long at) {
        if (to == telling.priority) {
            return;
        }
        telling.priority = to;
        if (!answer.isOpen()) {
            return;
        }
        priorityChangedAt = at;
        if (answer.mayMove()) {
            takeAnew(at);
        }
        derive(at);
    }

    /** Counts the term of the new class from {@code sentAt}, less what is used up already. */
    private void takeAnew(long at) {
        answer.granted = telling.terms().answer().workingMillis();
        long anew = answer.granted - answer.used;
        long lead = telling.terms().draftLead().workingMillis();
        if (answer.course == Course.SUSPENDED) {
            if (anew > 0) {
                answer.grantFromStart(anew);
            } else {
                answer.takeAnew(at, lead);
            }
            return;
        }
        long due = anew > 0 ? telling.rules.due(telling.city, answer.from, anew) : NEVER;
        if (telling.rules.wouldBeLateRetroactively(due, at)) {
            answer.used += telling.city.between(answer.from, at);
            answer.takeAnew(at, lead);
            answer.moveTo(telling.rules.due(telling.city, at, lead), at, telling.city);
        } else {
            answer.grantFromStart(anew);
            answer.moveTo(due, at, telling.city);
        }
    }

    void draftSubmitted(long at) {
        if (!draft.isOpen()) {
            return;
        }
        if (draft.course == Course.SUSPENDED) {
            draft.due = draftLimit(telling.rules.due(telling.city, at, answer.left));
            draft.calendar = telling.city;
        }
        draft.done(at);
    }

    void published(long at) {
        if (answer.isOpen()) {
            if (answer.course == Course.SUSPENDED) {
                runAgain(at);
            }
            answer.done(at);
        }
    }

    /** No answer can be posted any more. */
    void impossible(long at, String reason) {
        if (answer.isOpen()) {
            answer.fall(at, reason);
        }
        if (draft.isOpen()) {
            draft.fall(at, reason);
        }
    }

    /** The instant up to which the answer can still be published in time; {@link Long#MIN_VALUE} once that is settled. */
    long dueAsOf(long at) {
        if (answer.course == Course.SUSPENDED) {
            return telling.rules.due(telling.city, at, answer.left);
        }
        return answer.runs() ? answer.due : NEVER;
    }
}
