package city.otklik.sla.openclocks;

import city.otklik.deadlines.announcing.AnnouncedClock;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockStatus;
import city.otklik.deadlines.announcing.RaisedWarning;
import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;
import city.otklik.deadlines.policy.SlaPolicies;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads off a case which clocks are owed, and how pressing they are by the warnings raised so far. */
public final class OpenClocks {

    private OpenClocks() {}

    /** The clocks of the case that are owed. */
    public static List<OpenClock> of(String caseId, CaseClocks clocks, Set<String> departments, SlaPolicies policies) {
        List<OpenClock> open = new ArrayList<>(2);
        for (AnnouncedClock clock : clocks.clocks()) {
            if (isOwed(clock.status())) {
                open.add(new OpenClock(
                        clock.due().toEpochMilli(),
                        caseId,
                        clock.id(),
                        urgency(clock, leads(clocks, clock.id().kind(), policies)),
                        clocks.department(),
                        departments,
                        clock.provisional()));
            }
        }
        return open;
    }

    private static boolean isOwed(ClockStatus status) {
        return status.isLive() || status == ClockStatus.MISSED;
    }

    private static Urgency urgency(AnnouncedClock clock, int leads) {
        return switch (clock.status()) {
            case SUSPENDED -> Urgency.SUSPENDED;
            case MISSED -> Urgency.OVERDUE;
            default -> {
                long raised =
                        clock.warnings().stream().filter(RaisedWarning::counts).count();
                yield raised == 0 ? Urgency.ON_TIME : raised < leads ? Urgency.SOON : Urgency.URGENT;
            }
        };
    }

    private static int leads(CaseClocks clocks, ClockKind kind, SlaPolicies policies) {
        // ANSWER, which every case with a clock has, starts when the message was sent: that gives the policy.
        return policies.at(clocks.clocks().getFirst().startedAt())
                .warnings()
                .of(kind)
                .size();
    }
}
