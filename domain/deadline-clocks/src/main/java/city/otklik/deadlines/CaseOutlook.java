package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicy;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What can be said of a case's clocks beyond what was announced. A view of one state; nothing here changes it. */
public final class CaseOutlook {
    private final Rules rules;
    private final Clocks clocks;
    private final Calendars calendars;
    private final CaseClocks state;
    private final @Nullable CaseTruth truth;

    CaseOutlook(Rules rules, Clocks clocks, Calendars calendars, CaseClocks state) {
        this.rules = rules;
        this.clocks = clocks;
        this.calendars = calendars;
        this.state = state;
        this.truth = clocks.truthOf(state.history());
    }

    /** The policy the case lives by; null while no answer is owed. */
    public @Nullable SlaPolicy policy() {
        return truth == null ? null : truth.policy();
    }

    /** Until when a clarification suspends the term (§10). */
    public ClarificationGate gate() {
        var answer = truth == null ? null : truth.find(ClockId.ANSWER);
        if (truth == null || answer == null || !answer.mayMove()) {
            return new ClarificationGate(ClarificationGate.Standing.NO_TERM, Long.MIN_VALUE);
        }
        long lead = truth.terms().gateLead().workingMillis();
        if (answer.course == Course.SUSPENDED) {
            var standing = answer.left >= lead
                    ? ClarificationGate.Standing.OPEN_WHILE_SUSPENDED
                    : ClarificationGate.Standing.SHUT_WHILE_SUSPENDED;
            return new ClarificationGate(standing, Long.MIN_VALUE);
        }
        var city = calendars.of(ClockKind.ANSWER);
        return new ClarificationGate(
                ClarificationGate.Standing.RUNNING, rules.limitBefore(city, answer.startedAt, answer.due, lead));
    }

    /** The clarifications that stand unanswered; {@code late} ones were posted after the gate and hold nothing. */
    public List<OpenClarification> openClarifications() {
        return truth == null
                ? List.of()
                : truth.open().stream()
                        .map(open -> new OpenClarification(open.number(), open.postedAt(), open.late()))
                        .toList();
    }

    /**
     * How many further returns by the curator still fit into the answer's term from now on (reading 15); -1 when not even an
     * approval fits, empty when no answer is owed any more.
     */
    public OptionalInt reworkRounds(long now) {
        var answer = truth == null ? null : truth.find(ClockId.ANSWER);
        if (truth == null || answer == null || !answer.isOpen()) {
            return OptionalInt.empty();
        }
        var city = calendars.of(ClockKind.REWORK);
        long due = answer.course == Course.SUSPENDED ? rules.due(city, now, answer.left) : answer.due;
        var budget = new ReworkBudget(truth.policy(), city, calendars.of(ClockKind.APPROVAL));
        for (var clock : truth.clocks()) {
            if (clock.isOpen() && clock.id.kind() == ClockKind.APPROVAL) {
                long decided = Math.max(clock.due, now);
                return OptionalInt.of(decided > due ? -1 : budget.roundsFromReturn(decided, due));
            }
            if (clock.isOpen() && clock.id.kind() == ClockKind.REWORK) {
                return OptionalInt.of(budget.roundsFromSubmission(Math.max(clock.due, now), due));
            }
        }
        return OptionalInt.of(budget.roundsFromSubmission(now, due));
    }

    /** How pressing that clock is now. */
    public Urgency urgency(ClockStanding standing, long now) {
        if (truth == null) {
            return Urgency.SETTLED;
        }
        var kind = standing.clock().kind();
        var calendar = calendars.of(kind);
        long[] warnings = Leads.of(truth.policy(), kind).stream()
                .mapToLong(lead -> Leads.instant(calendar, standing.due(), lead))
                .toArray();
        return Urgency.of(standing, warnings, now);
    }

    /**
     * How the clock came to its due instant; null for a clock the case never had. A clock that was finished or breached before
     * a calendar reached us keeps the due instant it was judged by, and is explained by the calendars known then.
     */
    public @Nullable ClockCourse course(ClockId clock) {
        var told = state.standing(clock);
        var asNow = truth == null ? null : courseIn(truth, clock, told);
        if (told == null || asNow == null || told.status().isLive() || told.due() == asNow.due()) {
            return asNow;
        }
        for (var earlier = calendars.beforeLastChange(); earlier != null; earlier = earlier.beforeLastChange()) {
            var then = clocks.on(earlier).truthOf(state.history());
            var asThen = then == null ? null : courseIn(then, clock, told);
            if (asThen != null && asThen.due() == told.due()) {
                return asThen;
            }
        }
        return asNow.dueAt(told.due());
    }

    private static @Nullable ClockCourse courseIn(CaseTruth truth, ClockId clock, @Nullable ClockStanding told) {
        var found = truth.find(clock);
        return found == null ? null : ClockCourse.of(found, told, truth);
    }

    /**
     * How much working time lies between the curator's sending and the published answer, suspensions left out, in
     * milliseconds; empty while there is no answer.
     */
    public OptionalLong workingTimeToAnswer() {
        var answer = truth == null ? null : truth.find(ClockId.ANSWER);
        return answer == null || answer.course != Course.DONE
                ? OptionalLong.empty()
                : OptionalLong.of(answer.used + answer.calendar.between(answer.from, answer.endedAt));
    }
}
