package city.otklik.deadlines;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was announced of a case in line with the truth of its history, as of now. Whatever order facts came in, what
 * stands announced in the end is the same.
 */
final class Announcement {
    private final Rules rules;
    private final Calendars calendars;
    private final CaseClocks state;
    private final @Nullable CaseTruth before;
    private final CaseTruth truth;
    private final Trigger trigger;
    private final List<DeadlineFact> facts = new ArrayList<>(3);
    private final List<ClockStanding> standings = new ArrayList<>(4);
    private long wakeUp = CaseClocks.NEVER;

    /**
     * @param before the truth without the fact that triggers; null when time, a calendar or a policy does
     * @param truth the truth as it is now
     */
    Announcement(
            Rules rules,
            Calendars calendars,
            CaseClocks state,
            @Nullable CaseTruth before,
            CaseTruth truth,
            Trigger trigger) {
        this.rules = rules;
        this.calendars = calendars;
        this.state = state;
        this.before = before;
        this.truth = truth;
        this.trigger = trigger;
    }

    Decision decide() {
        for (var clock : truth.clocks()) {
            announce(clock);
        }
        for (var standing : state.standings()) {
            if (truth.find(standing.clock()) == null) {
                withdrawn(standing);
            }
        }
        standings.sort((one, other) -> one.clock().compareTo(other.clock()));
        var reminders = remind();
        var rounds = lastRounds();
        return new Decision(state.announced(standings, reminders, rounds, wakeUp), facts);
    }

    private void announce(TrueClock clock) {
        var told = state.standing(clock.id);
        if (told != null && !rules.calendarTouches(told.status()) && !isNews(clock)) {
            standings.add(told);
            return;
        }
        var announcement = new ClockAnnouncement(rules, calendars, truth, clock, trigger, facts);
        var standing = announcement.tell(told, frozenDue(clock, told));
        if (standing != null) {
            standings.add(standing);
            wakeUp = Math.min(wakeUp, announcement.nextWakeUp(standing));
        }
    }

    /** Whether the fact at hand changed what the history says of a clock that was finished or breached. */
    private boolean isNews(TrueClock clock) {
        if (trigger.evidence() == null) {
            return false;
        }
        var was = before == null ? null : before.find(clock.id);
        return was == null || !was.tellsTheSame(clock);
    }

    /** A finished or breached clock keeps its due instant unless the fact at hand gives another one (reading 9). */
    private long frozenDue(TrueClock clock, @Nullable ClockStanding told) {
        if (told == null || rules.calendarTouches(told.status())) {
            return clock.due;
        }
        var was = before == null ? null : before.find(clock.id);
        return was != null && was.due == clock.due ? told.due() : clock.due;
    }

    /** A clock that, as late evidence shows, never was. */
    private void withdrawn(ClockStanding told) {
        if (told.status() == ClockStatus.CANCELLED || trigger.evidence() == null) {
            standings.add(told);
            return;
        }
        if (told.status().isMissed()) {
            facts.add(new DeadlineFact.BreachWithdrawn(told.clock(), trigger.now(), told.due(), trigger.evidence()));
        }
        facts.add(new DeadlineFact.DeadlineCancelled(
                told.clock(), trigger.now(), told.due(), trigger.occurredAt(), trigger.name()));
        standings.add(told.with(ClockStatus.CANCELLED, told.due(), trigger.occurredAt(), told.provisional()));
    }

    private List<Integer> remind() {
        List<Integer> reminded = new ArrayList<>(state.reminded());
        var city = calendars.of(ClockKind.ANSWER);
        int days = truth.policy().clarification().reminder().workingDays();
        for (var clarification : truth.open()) {
            if (!reminded.contains(clarification.number())) {
                long at = city.endOfWorkingDay(city.plusWorkingDays(city.dateOf(clarification.postedAt()), days));
                if (at <= trigger.now()) {
                    reminded.add(clarification.number());
                    facts.add(new DeadlineFact.ClarificationUnanswered(
                            clarification.number(), trigger.now(), clarification.postedAt(), at));
                } else {
                    wakeUp = Math.min(wakeUp, at);
                }
            }
        }
        Collections.sort(reminded);
        return reminded;
    }

    private List<Integer> lastRounds() {
        List<Integer> rounds = new ArrayList<>(state.lastRounds());
        for (var last : truth.lastRounds()) {
            var rework = truth.find(ClockId.rework(last.version()));
            if (!rounds.contains(last.version()) && rework != null && rework.isOpen()) {
                rounds.add(last.version());
                facts.add(new DeadlineFact.LastReworkRound(
                        last.version(), trigger.now(), last.returnedAt(), last.answerDue()));
            }
        }
        Collections.sort(rounds);
        return rounds;
    }
}
