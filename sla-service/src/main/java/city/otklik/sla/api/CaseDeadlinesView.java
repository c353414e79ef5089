package city.otklik.sla.api;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.explaining.CaseOutlook;
import city.otklik.deadlines.explaining.ClarificationGate;
import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.sla.processing.StoredCase;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Every deadline of a case.
 *
 * @param executor login of the responsible executor, empty while there is none
 * @param department code of the lead department, empty while there is none
 * @param gate until when a clarification still suspends the term (§10)
 * @param reworkRounds how many returns by the curator still fit, -1 when not even an approval does; null when no answer is
 *     owed any more
 * @param asOf the city's time of this answer
 */
record CaseDeadlinesView(
        String caseId,
        String executor,
        String department,
        String network,
        List<Clock> clocks,
        Gate gate,
        List<Clarification> openClarifications,
        @Nullable Integer reworkRounds,
        Instant asOf) {

    /**
     * One clock.
     *
     * @param round the draft version for APPROVAL and REWORK, else 1
     * @param due of a suspended clock the instant it had
     * @param endedAt null while it is owed
     * @param provisional whether due reaches into a year without a confirmed calendar
     */
    record Clock(
            ClockKind clock,
            int round,
            ClockStatus status,
            Urgency urgency,
            String clause,
            Instant startedAt,
            Instant due,
            @Nullable Instant endedAt,
            boolean provisional) {}

    /** @param lastInstant the last instant in time, null unless the gate runs */
    record Gate(ClarificationGate.State standing, @Nullable Instant lastInstant) {}

    /** @param late whether it was posted after the gate and suspends nothing */
    record Clarification(int number, Instant postedAt, boolean late) {}

    static CaseDeadlinesView of(String caseId, StoredCase stored, Clocks rules, Instant now) {
        CaseClocks clocks = stored.clocks();
        CaseOutlook outlook = rules.outlook(clocks);
        OptionalInt rounds = outlook.reworkRounds(now);
        return new CaseDeadlinesView(
                caseId,
                clocks.executor(),
                clocks.department(),
                stored.network(),
                clocks.clocks().stream()
                        .map(clock -> clock(clock, outlook.urgency(clock, now)))
                        .toList(),
                gate(outlook.gate()),
                outlook.openClarifications().stream()
                        .map(open -> new Clarification(open.number(), open.postedAt(), open.late()))
                        .toList(),
                rounds.isPresent() ? rounds.getAsInt() : null,
                now);
    }

    private static Clock clock(AnnouncedClock clock, Urgency urgency) {
        return new Clock(
                clock.id().kind(),
                clock.id().round(),
                clock.status(),
                urgency,
                clock.id().kind().clause(),
                clock.startedAt(),
                clock.due(),
                clock.endedAt(),
                clock.provisional());
    }

    private static Gate gate(ClarificationGate gate) {
        return new Gate(gate.state(), gate.lastInstant());
    }
}
