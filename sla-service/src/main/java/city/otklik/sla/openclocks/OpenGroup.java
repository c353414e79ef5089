package city.otklik.sla.openclocks;

import city.otklik.deadlines.explaining.Urgency;
import city.otklik.deadlines.policy.ClockKind;

/** Open clocks that are counted together. */
public record OpenGroup(ClockKind kind, Urgency urgency, String department, boolean provisional) {}
