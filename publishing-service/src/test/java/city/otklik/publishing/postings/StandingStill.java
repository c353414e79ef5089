package city.otklik.publishing.postings;

import city.otklik.casestore.CaseDesk;
import city.otklik.casestore.CaseRecord;
import city.otklik.casestore.FactRelay;
import city.otklik.messaging.wire.AvroWire;
import city.otklik.messaging.wire.FactEncoder;
import city.otklik.testkit.InMemoryLog;
import city.otklik.testkit.InMemoryRegistry;

/** A desk whose process stands still once, right after it has written a posting's state. */
final class StandingStill {

    private StandingStill() {}

    /** @param pause what passes meanwhile */
    static CaseDesk<PublishingCase> after(PostingState state, Runnable pause) {
        boolean[] stood = {false};
        StepByStep records = new StepByStep(() -> {}) {
            @Override
            public boolean save(CaseRecord<PublishingCase> record) {
                boolean saved = super.save(record);
                PublishingCase kase = record.state();
                if (!stood[0] && kase != null && kase.postings().stream().anyMatch(p -> p.state() == state)) {
                    stood[0] = true;
                    pause.run();
                }
                return saved;
            }
        };
        return new CaseDesk<>(
                "publishing",
                records,
                new FactEncoder(new AvroWire(new InMemoryRegistry())),
                new FactRelay(new InMemoryLog()));
    }
}
