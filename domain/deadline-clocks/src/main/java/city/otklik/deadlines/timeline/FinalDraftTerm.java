package city.otklik.deadlines.timeline;

import city.otklik.deadlines.policy.CountsFrom;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** FINAL_DRAFT: seven working days after the day of an interim answer (§13, reading 7). */
final class FinalDraftTerm {
    private final Replay replay;
    private final DraftRounds rounds;
    private final Set<Integer> counted = new HashSet<>(2);
    private @Nullable TimelineClock clock;
    private int answers;
    private int suspending;
    /** After a suspension the clock runs on what was left, no longer by whole days. */
    private boolean onRemainder;

    FinalDraftTerm(Replay replay, DraftRounds rounds) {
        this.replay = replay;
        this.rounds = rounds;
    }

    private long endOfTerm(long base) {
        var term = replay.policy.interim().finalDraft();
        return replay.city.endOfWorkingDay(replay.city.plusWorkingDays(replay.city.dateOf(base), term.workingDays()));
    }

    /** The day of the answer is not counted: before the next one nothing is used up, nor kept by a suspension. */
    private static long counting(TimelineClock clock, long at) {
        var calendar = clock.calendar;
        var firstDay = calendar.dateOf(clock.countedFrom).plusDays(1);
        return Math.max(at, firstDay.atStartOfDay(calendar.zone()).toInstant().toEpochMilli());
    }

    private long baseOf(int version, long publishedAt) {
        return replay.policy.interim().countsFrom() == CountsFrom.SUBMITTED
                ? rounds.submittedAt(version, publishedAt)
                : publishedAt;
    }

    void calendarsChanged(long at) {
        if (clock != null && clock.runs()) {
            long due = onRemainder
                    ? replay.city.add(counting(clock, clock.from), clock.left)
                    : endOfTerm(clock.countedFrom);
            clock.moveTo(due, at, replay.city);
        }
    }

    /** An interim answer is in the network. */
    void published(int version, long at) {
        if ((version > 0 && !counted.add(version))
                || ++answers > replay.policy.interim().answersMax()) {
            return;
        }
        long base = baseOf(version, at);
        if (clock == null) {
            clock = replay.start(ClockId.FINAL_DRAFT, at, 0, endOfTerm(base));
            clock.countedFrom = base;
            if (rounds.finalFollows(version)) {
                clock.done(at);
            }
        } else if (clock.runs()) {
            onRemainder = false;
            clock.interruptions.clear();
            clock.countedFrom = base;
            clock.moveTo(endOfTerm(base), at, replay.city);
        }
    }

    /** A final draft reached the curator. */
    void submitted(long at) {
        if (clock != null && clock.isOpen()) {
            if (clock.state == ClockState.SUSPENDED) {
                runAgain(clock, at);
            }
            clock.done(at);
        }
    }

    /** A clarification is in the network; by the setting it suspends this term too. */
    boolean posted(long at) {
        if (clock == null || !replay.policy.clarification().suspendsFinalDraft() || !clock.mayMove()) {
            return false;
        }
        if (clock.state == ClockState.RUNNING) {
            long left = replay.city.between(counting(clock, at), clock.due);
            if (left <= 0) {
                return false;
            }
            clock.stop(at, left, 0);
        }
        suspending++;
        return true;
    }

    void released(long at) {
        suspending--;
        if (clock != null && clock.state == ClockState.SUSPENDED && suspending == 0) {
            runAgain(clock, at);
        }
    }

    private void runAgain(TimelineClock stopped, long at) {
        onRemainder = true;
        stopped.runAgain(at, replay.city.add(counting(stopped, at), stopped.left), replay.city);
    }
}
