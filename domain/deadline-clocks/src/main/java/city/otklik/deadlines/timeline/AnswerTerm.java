package city.otklik.deadlines.timeline;

import city.otklik.deadlines.policy.PriorityClass;

/** ANSWER, and DRAFT that is always derived from it (§8, §9); their suspension by clarifications (§10). */
final class AnswerTerm {
    private static final long NEVER = Long.MIN_VALUE;
    private final Replay replay;
    private final TimelineClock answer;
    private final TimelineClock draft;
    private long priorityChangedAt = NEVER;
    private int suspending;

    AnswerTerm(Replay replay, long sentAt) {
        this.replay = replay;
        long term = replay.terms().answer().workingTime().toMillis();
        answer = replay.start(ClockId.ANSWER, sentAt, term, replay.city.add(sentAt, term));
        long lead = replay.terms().draftLead().workingTime().toMillis();
        draft = replay.start(ClockId.DRAFT, sentAt, lead, replay.city.latestWithLeft(answer.due, lead));
        draft.countedFrom = answer.due;
    }

    /** Where DRAFT is due while the answer is due then. */
    private long draftLimit(long answerDue) {
        long lead = replay.terms().draftLead().workingTime().toMillis();
        long limit = replay.city.latestWithLeft(answerDue, lead);
        boolean late = priorityChangedAt != NEVER && limit < priorityChangedAt;
        draft.granted = lead;
        draft.countedFrom = late ? priorityChangedAt : answerDue;
        return late ? replay.city.add(priorityChangedAt, lead) : limit;
    }

    private void derive(long since) {
        if (draft.runs()) {
            draft.moveTo(draftLimit(answer.due), since, replay.city);
        }
    }

    void calendarsChanged(long at) {
        if (answer.runs()) {
            answer.moveTo(replay.city.add(answer.from, answer.left), at, replay.city);
        }
        if (answer.isOpen()) {
            derive(at);
        }
    }

    /** Whether a clarification posted now is in time (reading 5). */
    boolean isInTime(long at) {
        long lead = replay.terms().gateLead().workingTime().toMillis();
        if (answer.state == ClockState.SUSPENDED) {
            return answer.left >= lead;
        }
        long gate = replay.city.latestWithLeft(answer.due, lead);
        return answer.runs() && at <= gate;
    }

    /** A clarification is in the network; returns whether it suspends the term. */
    boolean posted(long at) {
        boolean lateSuspends = replay.policy.clarification().lateSuspends();
        if (!answer.mayMove() || !(isInTime(at) || lateSuspends)) {
            return false;
        }
        if (answer.state == ClockState.RUNNING) {
            long kept = answer.left - replay.city.between(answer.from, at);
            if (kept <= 0) {
                return false;
            }
            answer.stop(at, kept, replay.city.between(answer.from, at));
            if (draft.runs()) {
                draft.stop(at, replay.city.between(at, draft.due), 0);
            }
        }
        suspending++;
        return true;
    }

    /** A clarification that suspended the term was answered or withdrawn. */
    void released(long at) {
        suspending--;
        if (answer.state == ClockState.SUSPENDED && suspending == 0) {
            runAgain(at);
        }
    }

    private void runAgain(long at) {
        answer.runAgain(at, replay.city.add(at, answer.left), replay.city);
        if (draft.state == ClockState.SUSPENDED) {
            draft.runAgain(at, draftLimit(answer.due), replay.city);
        }
    }

    void priorityChanged(PriorityClass to, long at) {
        if (to == replay.priority) {
            return;
        }
        replay.priority = to;
        if (!answer.isOpen()) {
            return;
        }
        priorityChangedAt = at;
        if (answer.mayMove()) {
            grantNewTerm(at);
        }
        derive(at);
    }

    /** Counts the term of the new class from {@code sentAt}, less what is used up already. */
    private void grantNewTerm(long at) {
        answer.granted = replay.terms().answer().workingTime().toMillis();
        long left = answer.granted - answer.used;
        long lead = replay.terms().draftLead().workingTime().toMillis();
        if (answer.state == ClockState.SUSPENDED) {
            if (left > 0) {
                answer.grantFromStart(left);
            } else {
                answer.startNewTerm(at, lead);
            }
            return;
        }
        long due = left > 0 ? replay.city.add(answer.from, left) : NEVER;
        if (due < at) {
            answer.used += replay.city.between(answer.from, at);
            answer.startNewTerm(at, lead);
            answer.moveTo(replay.city.add(at, lead), at, replay.city);
        } else {
            answer.grantFromStart(left);
            answer.moveTo(due, at, replay.city);
        }
    }

    void draftSubmitted(long at) {
        if (!draft.isOpen()) {
            return;
        }
        if (draft.state == ClockState.SUSPENDED) {
            draft.due = draftLimit(replay.city.add(at, answer.left));
            draft.calendar = replay.city;
        }
        draft.done(at);
    }

    void published(long at) {
        if (answer.isOpen()) {
            if (answer.state == ClockState.SUSPENDED) {
                runAgain(at);
            }
            answer.done(at);
        }
    }

    /** No answer can be posted any more. */
    void impossible(long at, String reason) {
        if (answer.isOpen()) {
            answer.lapse(at, reason);
        }
        if (draft.isOpen()) {
            draft.lapse(at, reason);
        }
    }

    /** The instant up to which the answer can still be published in time; {@link Long#MIN_VALUE} once that is settled. */
    long dueAsOf(long at) {
        if (answer.state == ClockState.SUSPENDED) {
            return replay.city.add(at, answer.left);
        }
        return answer.runs() ? answer.due : NEVER;
    }
}
