package city.otklik.casestore;

import city.otklik.messaging.wire.FactEncoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Where a service gets its desk; knows every desk's records, so that what a crash left behind can be sent. */
public final class CaseDesks {

    private final String source;
    private final CaseStore store;
    private final FactEncoder encoder;
    private final FactRelay relay;
    private final List<CaseRecords<?>> opened = new CopyOnWriteArrayList<>();

    /** @param source the service's name, which stands in every fact it writes */
    public CaseDesks(String source, CaseStore store, FactEncoder encoder, FactRelay relay) {
        this.source = source;
        this.store = store;
        this.encoder = encoder;
        this.relay = relay;
    }

    /** The service's desk. Call it once, at start. */
    public <S> CaseDesk<S> open(Class<S> state) {
        return new CaseDesk<>(source, records(state), encoder, relay);
    }

    <S> CaseRecords<S> records(Class<S> state) {
        CaseRecords<S> records = store.records(state);
        opened.add(records);
        return records;
    }

    /**
     * Sends what stands unsent, oldest first, {@code limit} cases at most.
     *
     * @return how many cases were sent; stops at the first that the log does not take
     */
    public int sendUnsent(int limit) {
        int sent = 0;
        for (CaseRecords<?> records : opened) {
            for (String caseId : records.unsent(limit)) {
                if (!relay.send(caseId, records)) {
                    return sent;
                }
                sent++;
            }
        }
        return sent;
    }

    /** All records that hold an outbox. */
    public List<CaseRecords<?>> records() {
        return List.copyOf(opened);
    }
}
