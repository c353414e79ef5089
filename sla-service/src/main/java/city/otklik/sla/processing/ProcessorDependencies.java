package city.otklik.sla.processing;

import city.otklik.messaging.inbox.FactReader;
import city.otklik.sla.announcing.DeadlineEncoder;
import city.otklik.sla.measuring.SlaMeters;
import city.otklik.sla.openclocks.OpenClockIndex;

/** What every processor of this instance works with; all of it is safe for any number of threads. */
public record ProcessorDependencies(
        FactReader reader,
        CurrentRules rules,
        DeadlineEncoder encoder,
        WorkProperties work,
        OpenClockIndex openClocks,
        SlaMeters meters) {}
