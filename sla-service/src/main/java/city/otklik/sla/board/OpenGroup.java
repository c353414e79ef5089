package city.otklik.sla.board;

import city.otklik.deadlines.ClockKind;
import city.otklik.deadlines.Urgency;

/** Open clocks that are counted together. */
public record OpenGroup(ClockKind kind, Urgency urgency, String department, boolean provisional) {}
