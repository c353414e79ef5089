package city.otklik.sla.announcing;

import city.otklik.deadlines.announcing.DeadlineFact;
import city.otklik.facts.ClockHoldChanged;
import city.otklik.messaging.Actor;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.messaging.wire.FactEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes what the clocks announce as records, numbered within the case so that a reader recognises a repetition. */
public final class DeadlineEncoder {

    /** The name under which this service writes. */
    public static final String SOURCE = "sla";

    private static final Actor SELF = Actor.service(SOURCE);

    private final FactEncoder encoder;

    public DeadlineEncoder(FactEncoder encoder) {
        this.encoder = encoder;
    }

    /**
     * The record of {@code city.registers} that the clocks were held or released.
     *
     * @param number of this one among all, never given twice
     * @param cause what was read on {@code clock.ticks}
     */
    public OutgoingFact encode(ClockHoldChanged change, long number, Fact cause) {
        return encoder.encode(SOURCE, "clocks/hold", number, change, cause.actor(), cause);
    }

    /**
     * The records to write, in order.
     *
     * @param written how many records were written about this case before
     * @param cause the fact that is announced about; null where time or a calendar is the reason
     */
    public List<OutgoingFact> encode(String caseId, long written, List<DeadlineFact> facts, @Nullable Fact cause) {
        List<OutgoingFact> records = new ArrayList<>(facts.size());
        for (DeadlineFact fact : facts) {
            long sequence = written + records.size() + 1;
            records.add(encoder.encode(SOURCE, caseId, sequence, DeadlineRecords.of(caseId, fact), SELF, cause));
        }
        return records;
    }
}
