package city.otklik.deadlines.explaining;

import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.timeline.CaseTimeline;
import city.otklik.deadlines.timeline.Interruption;
import city.otklik.deadlines.timeline.TimelineClock;
import city.otklik.workingtime.WorkingTime;
import city.otklik.workingtime.explanation.WorkingTimeExplanation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds how a clock came to its due instant. */
final class ExplanationBuilder {
    private final CaseTimeline timeline;
    private final TimelineClock clock;
    private final WorkingTime calendar;
    private final long due;
    private final List<ExplanationPart> parts = new ArrayList<>();

    /** @param due the due instant to explain; that of the clock, or the one announced for it */
    ExplanationBuilder(CaseTimeline timeline, TimelineClock clock, long due) {
        this.timeline = timeline;
        this.clock = clock;
        this.calendar = clock.calendar();
        this.due = due;
    }

    DeadlineExplanation build(@Nullable ClockStatus status) {
        var kind = clock.id().kind();
        if (kind == ClockKind.DRAFT) {
            explainBackwards();
        } else {
            explainForwards();
        }
        return new DeadlineExplanation(
                clock.id(),
                timeline.clauseOf(kind),
                status,
                Instant.ofEpochMilli(clock.startedAt()),
                Instant.ofEpochMilli(due),
                Duration.ofMillis(clock.granted()),
                kind == ClockKind.FINAL_DRAFT
                        ? timeline.policy().interim().finalDraft().workingDays()
                        : 0,
                Instant.ofEpochMilli(clock.countedFrom()),
                parts,
                calendar.versionAt(due),
                calendar.provisional(clock.startedAt(), due),
                calendar.zone());
    }

    private void explainBackwards() {
        long countedFrom = clock.countedFrom();
        if (clock.isSuspended()) {
            stillSuspended();
        } else if (countedFrom < due) {
            newTerm(countedFrom, clock.granted());
            parts.add(new ExplanationPart.Ran(span(countedFrom, due)));
        } else {
            parts.add(new ExplanationPart.CountedBack(Instant.ofEpochMilli(countedFrom), span(due, countedFrom)));
        }
    }

    private void explainForwards() {
        long from = countingFrom();
        long endOfRun = clock.isSuspended() ? clock.suspendedAt() : due;
        for (var interruption : clock.allInterruptions()) {
            switch (interruption) {
                case Interruption.Suspension suspension -> {
                    ran(from, suspension.from());
                    parts.add(new ExplanationPart.Suspended(
                            Instant.ofEpochMilli(suspension.from()),
                            Instant.ofEpochMilli(suspension.to()),
                            Duration.ofMillis(suspension.left())));
                    from = Math.max(from, suspension.to());
                }
                case Interruption.NewTerm term -> {
                    long ranUntil = Math.min(term.at(), endOfRun);
                    ran(from, ranUntil);
                    newTerm(term.at(), term.granted());
                    from = Math.max(from, ranUntil);
                }
            }
        }
        if (clock.isSuspended()) {
            ran(from, clock.suspendedAt());
            stillSuspended();
        } else {
            parts.add(new ExplanationPart.Ran(span(from, due)));
        }
    }

    /** The day of an interim answer does not count among the working days after it. */
    private long countingFrom() {
        if (clock.id().kind() != ClockKind.FINAL_DRAFT) {
            return clock.startedAt();
        }
        var firstDay = calendar.dateOf(clock.countedFrom()).plusDays(1);
        return firstDay.atStartOfDay(calendar.zone()).toInstant().toEpochMilli();
    }

    private void ran(long from, long to) {
        if (from < to) {
            parts.add(new ExplanationPart.Ran(span(from, to)));
        }
    }

    private void newTerm(long at, long granted) {
        parts.add(new ExplanationPart.NewTerm(Instant.ofEpochMilli(at), Duration.ofMillis(granted)));
    }

    private void stillSuspended() {
        parts.add(new ExplanationPart.Suspended(
                Instant.ofEpochMilli(clock.suspendedAt()), null, Duration.ofMillis(Math.max(0, clock.left()))));
    }

    private WorkingTimeExplanation span(long from, long to) {
        return WorkingTimeExplanation.ofSpan(calendar, Instant.ofEpochMilli(from), Instant.ofEpochMilli(to));
    }
}
