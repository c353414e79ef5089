package city.otklik.sla.policy;

import city.otklik.deadlines.policy.WarningLead;
import city.otklik.deadlines.policy.WarningLeads;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long before due each clock warns, in working time (reading 10). {@code 1d} is one working day, however long. */
public record WarningSheet(
        @DefaultValue({"2h", "30m"}) List<Duration> answer,
        @DefaultValue("1h") List<Duration> draft,
        @DefaultValue("10m") List<Duration> approval,
        @DefaultValue("15m") List<Duration> rework,
        @DefaultValue("1d") List<Duration> finalDraft) {

    WarningLeads toPolicy() {
        return new WarningLeads(leads(answer), leads(draft), leads(approval), leads(rework), leads(finalDraft));
    }

    private static List<WarningLead> leads(List<Duration> durations) {
        return durations.stream().map(WarningSheet::lead).toList();
    }

    private static WarningLead lead(Duration duration) {
        return new WarningLead(duration.minusDays(duration.toDays()), Math.toIntExact(duration.toDays()));
    }
}
