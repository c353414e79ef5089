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
    /** After a suspension the clock runs on what was left, no longer by whole days. */
    private boolean onRemainder;

    FinalDraftTerm(Telling telling, DraftRounds rounds) {
        this.telling = telling;
        this.rounds = rounds;
    }

    private long endOfTerm(long base) {
        var term = telling.policy.interim().finalDraft();
        return telling.city.endOfWorkingDay(
                telling.city.plusWorkingDays(telling.city.dateOf(base), term.workingDays()));
    }

    /** The day of the answer is not counted: before the next one nothing is used up, nor kept by a suspension. */
    private static long counting(TrueClock clock, long at) {
        var calendar = clock.calendar;
        var firstDay = calendar.dateOf(clock.countedFrom).plusDays(1);
        return Math.max(at, firstDay.atStartOfDay(calendar.zone()).toInstant().toEpochMilli());
    }

    private long baseOf(int version, long publishedAt) {
        return telling.policy.interim().countsFrom() == CountsFrom.SUBMITTED
                ? rounds.submittedAt(version, publishedAt)
                : publishedAt;
    }

    void calendarsChanged(long at) {
        if (clock != null && clock.runs()) {
            long due = onRemainder
                    ? telling.rules.due(telling.city, counting(clock, clock.from), clock.left)
                    : endOfTerm(clock.countedFrom);
            clock.moveTo(due, at, telling.city);
        }
    }

    /** An interim answer stands in the network. */
    void published(int version, long at) {
        if ((version > 0 && !counted.add(version))
                || ++answers > telling.policy.interim().answersMax()) {
            return;
        }
        long base = baseOf(version, at);
        if (clock == null) {
            clock = telling.start(ClockId.FINAL_DRAFT, at, 0, endOfTerm(base));
            clock.countedFrom = base;
            if (rounds.finalFollows(version)) {
                clock.done(at);
            }
        } else if (clock.runs()) {
            onRemainder = false;
            clock.turns.clear();
            clock.countedFrom = base;
            clock.moveTo(endOfTerm(base), at, telling.city);
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
            long left = telling.city.between(counting(clock, at), clock.due);
            if (left <= 0) {
                return false;
            }
            clock.stop(at, left, 0);
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
        stopped.runAgain(at, telling.rules.due(telling.city, counting(stopped, at), stopped.left), telling.city);
    }
}
