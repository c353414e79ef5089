package city.otklik.deadlines.announcing;

import city.otklik.deadlines.history.AnswerKind;
import city.otklik.deadlines.history.ClockFact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the clocks are checked.
 *
 * @param now the city's time
 * @param fact the fact at hand; null when time, a calendar or a policy is the reason
 * @param cause why a due instant would move because of it
 */
public record Trigger(Instant now, @Nullable ClockFact fact, MoveCause cause) {
    /** A fact came in. */
    public static Trigger of(ClockFact fact, Instant now) {
        var cause = switch (fact) {
            case ClockFact.PriorityChanged changed -> MoveCause.PRIORITY;
            case ClockFact.AnswerPublished published
            when published.kind() == AnswerKind.INTERIM -> MoveCause.INTERIM_ANSWER;
            default -> MoveCause.LATE_EVIDENCE;
        };
        return new Trigger(now, fact, cause);
    }

    /** Time passed, or a calendar or policy is another one. */
    public static Trigger of(MoveCause cause, Instant now) {
        return new Trigger(now, null, cause);
    }

    long nowMillis() {
        return now.toEpochMilli();
    }
}
