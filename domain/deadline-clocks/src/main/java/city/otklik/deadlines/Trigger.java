package city.otklik.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * What makes the clocks be looked at.
 *
 * @param now the city's time
 * @param evidence id of the fact at hand; null when time, a calendar or a policy makes them be looked at
 * @param occurredAt when that happened
 * @param name what it is called on the log
 * @param cause why a due instant would move because of it
 */
record Trigger(long now, @Nullable String evidence, long occurredAt, String name, MoveCause cause) {

    static Trigger of(ClockFact fact, long now) {
        var cause = switch (fact) {
            case ClockFact.PriorityChanged changed -> MoveCause.PRIORITY;
            case ClockFact.AnswerPublished published
            when published.kind() == AnswerKind.INTERIM -> MoveCause.INTERIM_ANSWER;
            default -> MoveCause.LATE_EVIDENCE;
        };
        return new Trigger(now, fact.id(), fact.occurredAt(), fact.getClass().getSimpleName(), cause);
    }

    static Trigger of(MoveCause cause, long now) {
        return new Trigger(now, null, now, "", cause);
    }
}
