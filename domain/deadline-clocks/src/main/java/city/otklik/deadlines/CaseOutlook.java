package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicy;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What can be said of a case's clocks beyond what was announced. A view of one state; nothing here changes it. */
public final class CaseOutlook {
    private final Rules rules;
    private final Calendars calendars;
    private final CaseClocks state;
    private final @Nullable CaseTruth truth;

    CaseOutlook(Rules rules, Calendars calendars, CaseClocks state, @Nullable CaseTruth truth) {
        this.rules = rules;
        this.calendars = calendars;
        this.state = state;
        this.truth = truth;
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

    /** How the clock came to its due instant; null for a clock the case never had. */
    public @Nullable ClockCourse course(ClockId clock) {
        var found = truth == null ? null : truth.find(clock);
        return truth == null || found == null ? null : ClockCourse.of(found, state.standing(clock), truth, calendars);
    }
}
