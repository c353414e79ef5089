package city.otklik.sla.keeping;

import city.otklik.messaging.wire.AvroWire;
import city.otklik.sla.announcing.Announcer;
import city.otklik.sla.board.ClockBoard;
import city.otklik.sla.measuring.SlaMeters;
import city.otklik.sla.reading.FactReading;

/** What every keeper of this instance works with; all of it is safe for any number of threads. */
public record KeepersDesk(
        AvroWire wire,
        FactReading reading,
        ClocksInForce rules,
        Announcer announcer,
        Workload workload,
        ClockBoard board,
        SlaMeters meters) {

    InForce inForce() {
        return rules.now();
    }
}
