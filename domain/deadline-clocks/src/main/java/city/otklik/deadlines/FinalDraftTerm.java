package city.otklik.deadlines;

import city.otklik.deadlines.policy.CountsFrom;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** FINAL_DRAFT: seven working days after the day of an interim answer (§13, reading 7). */
final class FinalDraftTerm {
    private final Telling telling;
    private final DraftRounds rounds;
    private final Set<Integer> counted = new HashSet<>(2);
    private @Nullable TrueClock clock;
    private int answers;
    private int holding;
    /** The instant whose day the working days are counted from. */
    private long base;
    /** After a suspension the clock runs on what was left, no longer by whole days. */
    private boolean onRemainder;

    FinalDraftTerm(Telling telling, DraftRounds rounds) {
        this.telling = telling;
        this.rounds = rounds;
    }

    private long endOfTerm() {
        var term = telling.policy.interim().finalDraft();
        return telling.city.endOfWorkingDay(
                telling.city.plusWorkingDays(telling.city.dateOf(base), term.workingDays()));
    }

    void calendarsChanged(long at) {
        if (clock != null && clock.runs()) {
            clock.moveTo(onRemainder ? telling.rules.due(telling.city, clock.from, clock.left) : endOfTerm(), at);
        }
    }

    /** An interim answer stands in the network. */
    void published(int version, long at) {
        if ((version > 0 && !counted.add(version))
                || ++answers > telling.policy.interim().answersMax()) {
            return;
        }
        boolean fromSubmission = telling.policy.interim().countsFrom() == CountsFrom.SUBMITTED;
        if (clock == null) {
            base = fromSubmission ? rounds.submittedAt(version, at) : at;
            clock = telling.start(ClockId.FINAL_DRAFT, at, 0, endOfTerm());
            if (rounds.finalFollows(version)) {
                clock.done(at);
            }
        } else if (clock.runs()) {
            base = fromSubmission ? rounds.submittedAt(version, at) : at;
            onRemainder = false;
            clock.moveTo(endOfTerm(), at);
        }
    }

    /** A final draft reached the curator. */
    void submitted(long at) {
        if (clock != null && clock.isOpen()) {
            if (clock.course == Course.SUSPENDED) {
                runAgain(clock, at);
            }
            clock.done(at);
        }
    }

    /** A clarification stands in the network; by the setting it holds this term too. */
    boolean posted(long at) {
        if (clock == null || !telling.policy.clarification().suspendsFinalDraft() || !clock.mayMove()) {
            return false;
        }
        if (clock.course == Course.RUNNING) {
            long left = telling.city.between(at, clock.due);
            if (left <= 0) {
                return false;
            }
            clock.stop(at, left);
        }
        holding++;
        return true;
    }

    void released(long at) {
        holding--;
        if (clock != null && clock.course == Course.SUSPENDED && holding == 0) {
            runAgain(clock, at);
        }
    }

    private void runAgain(TrueClock stopped, long at) {
        onRemainder = true;
        stopped.runAgain(at, telling.rules.due(telling.city, at, stopped.left));
    }
}
