package city.otklik.deadlines;

import java.util.ArrayList;
import java.util.List;

/** APPROVAL on the curator's calendar and REWORK on the city's, round by round (§12, readings 12 and 15). */
final class DraftRounds {
    private final Telling telling;
    private final AnswerTerm term;
    private final List<ClockFact.DraftSubmitted> submitted = new ArrayList<>(2);
    private final List<LastRound> lastRounds = new ArrayList<>(0);
    private int latest;

    DraftRounds(Telling telling, AnswerTerm term) {
        this.telling = telling;
        this.term = term;
    }

    List<LastRound> lastRounds() {
        return lastRounds;
    }

    void calendarsChanged(long at) {
        for (var clock : telling.clocks) {
            boolean round = clock.id.kind() == ClockKind.APPROVAL || clock.id.kind() == ClockKind.REWORK;
            if (round && clock.runs()) {
                var calendar = telling.calendarOf(clock.id.kind());
                clock.moveTo(telling.rules.due(calendar, clock.from, clock.left), at, calendar);
            }
        }
    }

    /** A version reached the curator: it supersedes the one waiting and ends the rework. */
    void submitted(ClockFact.DraftSubmitted draft, long at) {
        if (telling.find(ClockId.approval(draft.version())) != null) {
            return;
        }
        submitted.add(draft);
        for (var clock : telling.clocks) {
            if (clock.isOpen() && clock.id.kind() == ClockKind.REWORK) {
                clock.done(at);
            } else if (clock.isOpen() && clock.id.kind() == ClockKind.APPROVAL) {
                clock.fall(at, "DraftSubmitted");
            }
        }
        term.draftSubmitted(at);
        begin(ClockId.approval(draft.version()), at, telling.policy.approval().workingMillis());
        latest = Math.max(latest, draft.version());
    }

    private void begin(ClockId id, long at, long amount) {
        telling.start(id, at, amount, telling.rules.due(telling.calendarOf(id.kind()), at, amount));
    }

    void approved(int version, long at) {
        var approval = telling.find(ClockId.approval(version));
        if (approval != null && approval.isOpen()) {
            approval.done(at);
        }
    }

    void returned(int version, long at) {
        var approval = telling.find(ClockId.approval(version));
        if (approval != null && !approval.isOpen()) {
            return;
        }
        approved(version, at);
        if (version >= latest && telling.find(ClockId.rework(version)) == null) {
            begin(ClockId.rework(version), at, telling.policy.rework().workingMillis());
            noteLastRound(version, at);
        }
    }

    private void noteLastRound(int version, long at) {
        long answerDue = term.dueAsOf(at);
        if (answerDue == Long.MIN_VALUE) {
            return;
        }
        var budget = new ReworkBudget(telling.policy, telling.city, telling.curator);
        if (budget.roundsFromReturn(at, answerDue) == 1) {
            lastRounds.add(new LastRound(version, at, answerDue));
        }
    }

    /** When that version reached the curator; the fallback where it is not known. */
    long submittedAt(int version, long fallback) {
        for (var draft : submitted) {
            if (draft.version() == version) {
                return draft.occurredAt();
            }
        }
        return fallback;
    }

    /** Whether a final draft already follows that interim version. */
    boolean finalFollows(int version) {
        for (var draft : submitted) {
            if (draft.kind() == AnswerKind.FINAL && version > 0 && draft.version() > version) {
                return true;
            }
        }
        return false;
    }
}
