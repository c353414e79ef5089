package city.otklik.deadlines.announcing;

import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.timeline.Calendars;
import city.otklik.deadlines.timeline.CaseTimeline;
import city.otklik.deadlines.timeline.ClockId;
import city.otklik.deadlines.timeline.TimelineClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was announced of a case in line with its timeline, as of now. Whatever order facts came in, what is announced
 * in the end is the same.
 */
public final class CaseAnnouncer {
    /** No instant: nothing changes by the passing of time. */
    static final long NEVER = Long.MAX_VALUE;

    private final Calendars calendars;
    private final CaseClocks state;
    private final @Nullable CaseTimeline before;
    private final CaseTimeline timeline;
    private final Trigger trigger;
    private final List<DeadlineFact> facts = new ArrayList<>(3);
    private final List<AnnouncedClock> announced = new ArrayList<>(4);
    private long wakeUp = NEVER;

    /**
     * @param before the timeline without the fact that triggers; null where nothing was finished by then
     * @param timeline the timeline as it is now
     */
    public CaseAnnouncer(
            Calendars calendars,
            CaseClocks state,
            @Nullable CaseTimeline before,
            CaseTimeline timeline,
            Trigger trigger) {
        this.calendars = calendars;
        this.state = state;
        this.before = before;
        this.timeline = timeline;
        this.trigger = trigger;
    }

    /** The case with everything announced, and what is to be announced. */
    public ClockUpdate update() {
        for (var clock : timeline.clocks()) {
            announce(clock);
        }
        for (var clock : state.clocks()) {
            if (timeline.find(clock.id()) == null) {
                withdraw(clock);
            }
        }
        announced.sort(Comparator.comparing(AnnouncedClock::id));
        var reminders = remind();
        var rounds = lastRounds();
        return new ClockUpdate(state.announced(announced, reminders, rounds, wakeUp), facts);
    }

    private void announce(TimelineClock clock) {
        var known = state.clock(clock.id());
        if (known != null && !known.status().isLive() && !isNews(clock)) {
            announced.add(known);
            return;
        }
        var announcer = new ClockAnnouncer(calendars, timeline, clock, trigger, facts);
        var updated = announcer.announce(known, fixedDue(clock, known));
        if (updated != null) {
            announced.add(updated);
            wakeUp = Math.min(wakeUp, announcer.nextWakeUp(updated));
        }
    }

    /** Whether the fact at hand changed a clock that was finished or breached. */
    private boolean isNews(TimelineClock clock) {
        if (trigger.fact() == null) {
            return false;
        }
        var was = before == null ? null : before.find(clock.id());
        return was == null || !was.isSameAs(clock);
    }

    /** A finished or breached clock keeps its due instant unless the fact at hand gives another one (reading 9). */
    private long fixedDue(TimelineClock clock, @Nullable AnnouncedClock known) {
        if (known == null || known.status().isLive()) {
            return clock.due();
        }
        var was = before == null ? null : before.find(clock.id());
        return was != null && was.due() == clock.due() ? known.dueMillis() : clock.due();
    }

    /** A clock that, as late evidence shows, never existed. */
    private void withdraw(AnnouncedClock known) {
        var evidence = trigger.fact();
        if (known.status() == ClockStatus.CANCELLED || evidence == null) {
            announced.add(known);
            return;
        }
        if (known.status().isMissed()) {
            facts.add(new DeadlineFact.BreachWithdrawn(known.id(), trigger.now(), known.due(), evidence.id()));
        }
        var name = evidence.getClass().getSimpleName();
        facts.add(new DeadlineFact.DeadlineCancelled(
                known.id(), trigger.now(), known.due(), evidence.occurredAt(), name));
        announced.add(known.with(ClockStatus.CANCELLED, known.due(), evidence.occurredAt(), known.provisional()));
    }

    private List<Integer> remind() {
        List<Integer> reminded = new ArrayList<>(state.reminded());
        var city = calendars.of(ClockKind.ANSWER);
        int days = timeline.policy().clarification().reminder().workingDays();
        for (var clarification : timeline.open()) {
            if (!reminded.contains(clarification.number())) {
                long at = city.endOfWorkingDay(city.plusWorkingDays(city.dateOf(clarification.postedAt()), days));
                if (at <= trigger.nowMillis()) {
                    reminded.add(clarification.number());
                    facts.add(new DeadlineFact.ClarificationUnanswered(
                            clarification.number(),
                            trigger.now(),
                            Instant.ofEpochMilli(clarification.postedAt()),
                            Instant.ofEpochMilli(at)));
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
        for (var last : timeline.lastRounds()) {
            var rework = timeline.find(ClockId.rework(last.version()));
            if (!rounds.contains(last.version()) && rework != null && rework.isOpen()) {
                rounds.add(last.version());
                facts.add(new DeadlineFact.LastReworkRound(
                        last.version(),
                        trigger.now(),
                        Instant.ofEpochMilli(last.returnedAt()),
                        Instant.ofEpochMilli(last.answerDue())));
            }
        }
        Collections.sort(rounds);
        return rounds;
    }
}
