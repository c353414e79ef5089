package city.otklik.simulator.faults;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import city.otklik.simulator.threads.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The faults to come, in the order they were scripted; the first that fits a call hits it. */
@Component
public final class FaultScript {

    private Pending pending = new Pending(0, List.of());
    private final Track<Pending> track;

    FaultScript(Journal journal) {
        this.track = journal.track("faults", Pending.class, p -> pending = p);
    }

    record Pending(long lastId, List<Fault> faults) {}

    List<Fault> pending() {
        return pending.faults();
    }

    Fault add(FaultOrder order) {
        Fault fault = order.numbered(pending.lastId() + 1);
        List<Fault> longer = new ArrayList<>(pending.faults());
        longer.add(fault);
        track.record(new Pending(fault.id(), List.copyOf(longer)));
        return fault;
    }

    void clear() {
        track.record(new Pending(pending.lastId(), List.of()));
    }

    /** Takes the fault that hits this call off the script. To be used within a turn of the journal. */
    public Optional<Fault> next(Network network, String method, String text) {
        for (int i = 0; i < pending.faults().size(); i++) {
            Fault fault = pending.faults().get(i);
            if (fault.waitsFor(network, method, text)) {
                spend(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void spend(int index, Fault fault) {
        Optional<Fault> rest = fault.afterOneCall();
        if (rest.filter(fault::equals).isPresent()) {
            return;
        }
        List<Fault> left = new ArrayList<>(pending.faults());
        left.remove(index);
        rest.ifPresent(f -> left.add(index, f));
        track.record(new Pending(pending.lastId(), List.copyOf(left)));
    }
}
