package city.otklik.sla.board;

import city.otklik.deadlines.CaseClocks;
import city.otklik.deadlines.ClockKind;
import city.otklik.deadlines.ClockStanding;
import city.otklik.deadlines.ClockStatus;
import city.otklik.deadlines.Urgency;
import city.otklik.deadlines.WarningRaised;
import city.otklik.deadlines.policy.SlaPolicies;
import java.util.ArrayList;
import java.util.List;

/** Reads off a case which clocks are owed, and how pressing they are by the warnings raised so far. */
public final class OpenClocks {

    private OpenClocks() {}

    /** The clocks of the case that are owed. */
    public static List<OpenClock> of(String caseId, CaseClocks clocks, SlaPolicies policies) {
        List<OpenClock> open = new ArrayList<>(2);
        for (ClockStanding standing : clocks.standings()) {
            if (isOwed(standing.status())) {
                open.add(new OpenClock(
                        standing.due(),
                        caseId,
                        standing.clock(),
                        urgency(standing, leads(clocks, standing.clock().kind(), policies)),
                        clocks.department(),
                        standing.provisional()));
            }
        }
        return open;
    }

    private static boolean isOwed(ClockStatus status) {
        return status.isLive() || status == ClockStatus.MISSED;
    }

    private static Urgency urgency(ClockStanding standing, int leads) {
        return switch (standing.status()) {
            case SUSPENDED -> Urgency.SUSPENDED;
            case MISSED -> Urgency.OVERDUE;
            default -> {
                long raised = standing.warnings().stream()
                        .filter(WarningRaised::stands)
                        .count();
                yield raised == 0 ? Urgency.ON_TIME : raised < leads ? Urgency.SOON : Urgency.URGENT;
            }
        };
    }

    private static int leads(CaseClocks clocks, ClockKind kind, SlaPolicies policies) {
        // ANSWER, which every case with a clock has, starts when the message was sent: that tells the policy.
        var warnings = policies.at(clocks.standings().getFirst().startedAt()).warnings();
        return switch (kind) {
            case ANSWER -> warnings.answer().size();
            case DRAFT -> warnings.draft().size();
            case APPROVAL -> warnings.approval().size();
            case REWORK -> warnings.rework().size();
            case FINAL_DRAFT -> warnings.finalDraft().size();
        };
    }
}
