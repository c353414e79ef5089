package city.otklik.casestore;

import city.otklik.messaging.wire.FactEncoder;
import city.otklik.time.CityClock;

/**
 * The ways to a service's cases, over one store.
 *
 * @param <S> the service's state of a case
 */
public final class CaseHandlers<S extends ServiceCase<S>> {

    private final CaseCommandHandler<S> commands;
    private final CaseFactHandler<S> facts;
    private final CaseReader<S> reader;

    /** @param service the service's name, which every fact it emits carries */
    public CaseHandlers(
            String service,
            CaseType<S> type,
            CaseRecords<S> cases,
            FactEncoder encoder,
            FactRelay relay,
            CityClock clock) {
        CaseWriter<S> writer = new CaseWriter<>(service, type, cases, encoder, relay);
        this.commands = new CaseCommandHandler<>(writer, clock);
        this.facts = new CaseFactHandler<>(writer, clock);
        this.reader = new CaseReader<>(cases);
    }

    public CaseCommandHandler<S> commands() {
        return commands;
    }

    public CaseFactHandler<S> facts() {
        return facts;
    }

    public CaseReader<S> reader() {
        return reader;
    }
}
