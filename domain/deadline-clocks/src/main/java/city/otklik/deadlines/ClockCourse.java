package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicy;
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
 * @param stops suspensions that are over
 * @param stoppedSince start of the suspension that lasts; {@link ClockStanding#NOT_ENDED} when none does
 * @param answerDue what DRAFT is counted back from; {@link ClockStanding#NOT_ENDED} for other clocks
 * @param runsFrom where the present run starts, with {@code runMillis} granted
 * @param runMillis working time granted from there on
 * @param policy the policy the case lives by
 * @param calendar the working time the clock runs on
 */
public record ClockCourse(
        ClockId clock,
        String clause,
        long startedAt,
        long due,
        @Nullable ClockStatus status,
        long workingMillis,
        int workingDays,
        List<Stop> stops,
        long stoppedSince,
        long answerDue,
        long runsFrom,
        long runMillis,
        SlaPolicy policy,
        WorkingTime calendar) {

    public ClockCourse {
        stops = List.copyOf(stops);
    }

    static ClockCourse of(TrueClock clock, @Nullable ClockStanding told, CaseTruth truth, Calendars calendars) {
        var kind = clock.id.kind();
        var answer = truth.find(ClockId.ANSWER);
        boolean stopped = clock.course == Course.SUSPENDED;
        boolean settled = told != null && !told.status().isLive();
        return new ClockCourse(
                clock.id,
                clauseOf(kind, truth),
                clock.startedAt,
                told != null && settled ? told.due() : clock.due,
                told == null ? null : told.status(),
                amountOf(kind, truth),
                kind == ClockKind.FINAL_DRAFT
                        ? truth.policy().interim().finalDraft().workingDays()
                        : 0,
                clock.stops,
                stopped ? clock.suspendedAt : ClockStanding.NOT_ENDED,
                kind == ClockKind.DRAFT && answer != null ? answer.due : ClockStanding.NOT_ENDED,
                clock.from,
                clock.left,
                truth.policy(),
                calendars.of(kind));
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

    static long amountOf(ClockKind kind, CaseTruth truth) {
        return switch (kind) {
            case ANSWER -> truth.terms().answer().workingMillis();
            case DRAFT -> truth.terms().draftLead().workingMillis();
            case APPROVAL -> truth.policy().approval().workingMillis();
            case REWORK -> truth.policy().rework().workingMillis();
            case FINAL_DRAFT -> 0;
        };
    }
}
