package city.otklik.deadlines;

import city.otklik.deadlines.policy.SlaPolicy;
import city.otklik.deadlines.policy.WarningLead;
import city.otklik.workingtime.WorkingTime;
import java.util.List;

/** At which instants warnings of a clock fall due (reading 10). */
final class Leads {
    private Leads() {}

    static List<WarningLead> of(SlaPolicy policy, ClockKind kind) {
        var warnings = policy.warnings();
        return switch (kind) {
            case ANSWER -> warnings.answer();
            case DRAFT -> warnings.draft();
            case APPROVAL -> warnings.approval();
            case REWORK -> warnings.rework();
            case FINAL_DRAFT -> warnings.finalDraft();
        };
    }

    /** The latest instant with the lead still left; a lead in days is as long as the last days before due are. */
    static long instant(WorkingTime calendar, long due, WarningLead lead) {
        return calendar.latestWithLeft(due, workingMillis(calendar, due, lead));
    }

    private static long workingMillis(WorkingTime calendar, long due, WarningLead lead) {
        if (lead.workingDays() == 0) {
            return lead.workingMillis();
        }
        var day = calendar.dateOf(due);
        long end = calendar.endOfWorkingDay(day);
        long endBefore = calendar.endOfWorkingDay(calendar.plusWorkingDays(day, -lead.workingDays()));
        return lead.workingMillis() + calendar.between(endBefore, end);
    }
}
