package city.otklik.deadlines.timeline;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.deadlines.policy.ClockKind;
import java.util.ArrayList;
import java.util.List;

/** APPROVAL on the curator's calendar and REWORK on the city's, round by round (§12, readings 12 and 15). */
final class DraftRounds {
    private final Replay replay;
    private final AnswerTerm term;
    private final List<ClockFact.DraftSubmitted> submitted = new ArrayList<>(2);
    private final List<LastRound> lastRounds = new ArrayList<>(0);
    private int latest;

    DraftRounds(Replay replay, AnswerTerm term) {
        this.replay = replay;
        this.term = term;
    }

    List<LastRound> lastRounds() {
        return lastRounds;
    }

    void calendarsChanged(long at) {
        for (var clock : replay.clocks) {
            boolean round = clock.id.kind() == ClockKind.APPROVAL || clock.id.kind() == ClockKind.REWORK;
            if (round && clock.runs()) {
                var calendar = replay.calendarOf(clock.id.kind());
                clock.moveTo(calendar.add(clock.from, clock.left), at, calendar);
            }
        }
    }

    /** A version reached the curator: it supersedes the one waiting and ends the rework. */
    void submitted(ClockFact.DraftSubmitted draft, long at) {
        if (replay.find(ClockId.approval(draft.version())) != null) {
            return;
        }
        submitted.add(draft);
        for (var clock : replay.clocks) {
            if (clock.isOpen() && clock.id.kind() == ClockKind.REWORK) {
                clock.done(at);
            } else if (clock.isOpen() && clock.id.kind() == ClockKind.APPROVAL) {
                clock.lapse(at, "DraftSubmitted");
            }
        }
        term.draftSubmitted(at);
        begin(
                ClockId.approval(draft.version()),
                at,
                replay.policy.approval().workingTime().toMillis());
        latest = Math.max(latest, draft.version());
    }

    private void begin(ClockId id, long at, long amount) {
        replay.start(id, at, amount, replay.calendarOf(id.kind()).add(at, amount));
    }

    void approved(int version, long at) {
        var approval = replay.find(ClockId.approval(version));
        if (approval != null && approval.isOpen()) {
            approval.done(at);
        }
    }

    void returned(int version, long at) {
        var approval = replay.find(ClockId.approval(version));
        if (approval != null && !approval.isOpen()) {
            return;
        }
        approved(version, at);
        if (version >= latest && replay.find(ClockId.rework(version)) == null) {
            begin(
                    ClockId.rework(version),
                    at,
                    replay.policy.rework().workingTime().toMillis());
            noteLastRound(version, at);
        }
    }

    private void noteLastRound(int version, long at) {
        long answerDue = term.dueAsOf(at);
        if (answerDue == Long.MIN_VALUE) {
            return;
        }
        var budget = new ReworkBudget(replay.policy, replay.city, replay.curator);
        if (budget.roundsFromReturn(at, answerDue) == 1) {
            lastRounds.add(new LastRound(version, at, answerDue));
        }
    }

    /** When that version reached the curator; the fallback where it is not known. */
    long submittedAt(int version, long fallback) {
        for (var draft : submitted) {
            if (draft.version() == version) {
                return draft.occurredAt().toEpochMilli();
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
