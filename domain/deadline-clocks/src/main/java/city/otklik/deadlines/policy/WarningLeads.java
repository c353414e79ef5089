package city.otklik.deadlines.policy;

import java.util.List;

/** The leads of every clock's warnings; an empty list warns of nothing. At most 16 a clock. */
public record WarningLeads(
        List<WarningLead> answer,
        List<WarningLead> draft,
        List<WarningLead> approval,
        List<WarningLead> rework,
        List<WarningLead> finalDraft) {

    public WarningLeads {
        answer = List.copyOf(answer);
        draft = List.copyOf(draft);
        approval = List.copyOf(approval);
        rework = List.copyOf(rework);
        finalDraft = List.copyOf(finalDraft);
    }

    /** The leads of one clock. */
    public List<WarningLead> of(ClockKind kind) {
        return switch (kind) {
            case ANSWER -> answer;
            case DRAFT -> draft;
            case APPROVAL -> approval;
            case REWORK -> rework;
            case FINAL_DRAFT -> finalDraft;
        };
    }

    /** The defaults of reading 10. */
    public static WarningLeads usual() {
        return new WarningLeads(
                List.of(WarningLead.minutes(120), WarningLead.minutes(30)),
                List.of(WarningLead.minutes(60)),
                List.of(WarningLead.minutes(10)),
                List.of(WarningLead.minutes(15)),
                List.of(WarningLead.days(1)));
    }
}
