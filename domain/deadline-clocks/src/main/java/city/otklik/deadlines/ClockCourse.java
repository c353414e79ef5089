package city.otklik.deadlines;

import city.otklik.workingtime.WorkingTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a clock came to its due instant, for explanations. Instants are milliseconds since the epoch.
 *
 * @param clock which one
 * @param clause the clause that sets the term
 * @param startedAt the instant it starts from
 * @param due its due instant; of a suspended clock the one it had
 * @param status how it stands announced; null while nothing was announced
 * @param workingMillis working time granted, or the lead before the answer's due instant for DRAFT; 0 for FINAL_DRAFT
 * @param workingDays working days granted, FINAL_DRAFT only
 * @param countedFrom what due is counted from: for DRAFT the answer's due instant, or, where the class changed too late for
 *     that, the change; for FINAL_DRAFT an instant of the day after which the days count; else the start
 * @param turns suspensions that are over, and terms taken anew
 * @param stoppedSince start of the suspension that lasts; {@link ClockStanding#NOT_ENDED} when none does
 * @param leftMillis working time that is left while it stands
 * @param calendar the working time due was counted on, as it was known then
 */
public record ClockCourse(
        ClockId clock,
        String clause,
        long startedAt,
        long due,
        @Nullable ClockStatus status,
        long workingMillis,
        int workingDays,
        long countedFrom,
        List<Turn> turns,
        long stoppedSince,
        long leftMillis,
        WorkingTime calendar) {

    public ClockCourse {
        turns = List.copyOf(turns);
    }

    static ClockCourse of(TrueClock clock, @Nullable ClockStanding told, CaseTruth truth) {
        var kind = clock.id.kind();
        return new ClockCourse(
                clock.id,
                clauseOf(kind, truth),
                clock.startedAt,
                clock.due,
                told == null ? null : told.status(),
                clock.granted,
                kind == ClockKind.FINAL_DRAFT
                        ? truth.policy().interim().finalDraft().workingDays()
                        : 0,
                clock.countedFrom,
                clock.allTurns(),
                clock.stands() ? clock.suspendedAt : ClockStanding.NOT_ENDED,
                clock.stands() ? clock.left : 0,
                clock.calendar);
    }

    ClockCourse dueAt(long announced) {
        return new ClockCourse(
                clock,
                clause,
                startedAt,
                announced,
                status,
                workingMillis,
                workingDays,
                countedFrom,
                turns,
                stoppedSince,
                leftMillis,
                calendar);
    }

    static String clauseOf(ClockKind kind, CaseTruth truth) {
        return switch (kind) {
            case ANSWER -> truth.terms().answer().clause();
            case DRAFT -> truth.terms().draftLead().clause();
            case APPROVAL -> truth.policy().approval().clause();
            case REWORK -> truth.policy().rework().clause();
            case FINAL_DRAFT -> truth.policy().interim().finalDraft().clause();
        };
    }
}
