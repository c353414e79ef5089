package city.otklik.sla.keeping;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockUpdate;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.sla.board.OpenClock;
import city.otklik.sla.board.OpenClocks;
import city.otklik.sla.board.PartitionBoard;
import city.otklik.sla.reading.ReadFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running clocks of one partition. Everything here can be rebuilt from the store, and is, whenever the partition comes to
 * this instance.
 */
final class PartitionClocks {

    private static final Logger LOG = LoggerFactory.getLogger(PartitionClocks.class);

    private final KeepersDesk desk;
    private final CaseStore cases;
    private final PartitionBoard board;
    private final Outlet outlet;
    private final DueIndex due = new DueIndex();
    private Recount recount = Recount.none();
    private PartitionMemory memory;
    private boolean memorable;
    private long tickedAt;
    private @Nullable InForce inForce;

    PartitionClocks(KeepersDesk desk, CaseStore cases, PartitionBoard board, Outlet outlet) {
        this.desk = desk;
        this.cases = cases;
        this.board = board;
        this.outlet = outlet;
        memory = cases.memory();
        cases.forEach((caseId, kept) -> {
            due.put(caseId, kept.clocks().nextWakeUp());
            board.replace(List.of(), open(caseId, kept.clocks()));
        });
    }

    /** Something happened to a case. Nothing is written when this throws. */
    void happened(ReadFact read, long logTime) {
        InForce rules = inForce();
        Fact fact = read.fact();
        KeptCase before = cases.get(fact.caseId());
        Step step = new Step(fact.caseId(), before.from(read.network()), logTime);
        if (recount.awaits(fact.caseId())) {
            step.take(rules.clocks().recalculated(step.clocks(), recount.cause(), memory.instant()), null);
        }
        step.take(rules.clocks().on(step.clocks(), read.clockFact(), memory.instant()), fact);
        settle(before, step);
    }

    /** Time passed. What is too much for one turn waits for {@link #goOn}, or for the next tick. */
    void passed(long at, long logTime) {
        memory = memory.at(at);
        tickedAt = logTime;
        goOn();
    }

    /** Another turn of what the last tick began; time does not move. */
    void goOn() {
        Clocks clocks = inForce().clocks();
        int looked = 0;
        for (String caseId = due.poll(memory.now());
                caseId != null;
                caseId = looked < desk.workload().duePerTurn() ? due.poll(memory.now()) : null) {
            looked++;
            look(caseId, tickedAt, state -> clocks.tick(state, memory.instant()));
        }
        recountSome(clocks, tickedAt);
        memorable |= looked > 0;
        remember();
        board.ticked(memory.now(), due.waitingSince(memory.now()), recount.left());
    }

    /** Whether the last tick left something to {@link #goOn} with. */
    boolean hasMore() {
        return !recount.isDone() || due.isDue(memory.now());
    }

    private void recountSome(Clocks clocks, long logTime) {
        if (recount.isDone()) {
            return;
        }
        for (int counted = 0; counted < desk.workload().recountsPerTurn(); counted++) {
            String caseId = recount.next();
            if (caseId == null) {
                memory = memory.countedBy(inForce().mark());
                memorable = true;
                LOG.info("Counted anew after a change: {}", recount.cause());
                return;
            }
            look(
                    caseId,
                    logTime,
                    state -> mayMove(state)
                            ? clocks.recalculated(state, recount.cause(), memory.instant())
                            : ClockUpdate.unchanged(state));
        }
    }

    /** A reminder of a silent author is counted by the calendar too, when every clock is missed. */
    private static boolean mayMove(CaseClocks state) {
        return state.isLive() || state.nextWakeUp() != null;
    }

    private interface Look {
        ClockUpdate at(CaseClocks state);
    }

    /** One case that cannot be looked at must not hold up the others; it is looked at again when a fact comes. */
    private void look(String caseId, long logTime, Look look) {
        KeptCase before = cases.get(caseId);
        Step step = new Step(caseId, before, logTime);
        try {
            step.take(look.at(before.clocks()), null);
        } catch (RuntimeException failed) {
            desk.meters().lookFailed();
            LOG.error("The clocks of case {} could not be looked at: report this fault", caseId, failed);
            return;
        }
        if (!step.records.isEmpty() || !stands(before.clocks(), step.clocks())) {
            settle(before, step);
        }
    }

    private void settle(KeptCase before, Step step) {
        KeptCase after = step.kept;
        cases.put(step.caseId, after);
        if (!Objects.equals(after.clocks().nextWakeUp(), before.clocks().nextWakeUp())) {
            due.put(step.caseId, after.clocks().nextWakeUp());
        }
        show(step.caseId, before.clocks(), after.clocks());
        remember();
        step.records.forEach(record -> outlet.say(record, step.logTime));
    }

    /** Whether a look that said nothing also left nothing to be written. */
    private static boolean stands(CaseClocks before, CaseClocks after) {
        return Objects.equals(before.nextWakeUp(), after.nextWakeUp())
                && before.clocks().equals(after.clocks());
    }

    private void show(String caseId, CaseClocks before, CaseClocks after) {
        if (!before.clocks().equals(after.clocks()) || !before.department().equals(after.department())) {
            board.replace(open(caseId, before), open(caseId, after));
        }
    }

    private void remember() {
        if (memorable) {
            cases.remember(memory);
            memorable = false;
        }
    }

    private List<OpenClock> open(String caseId, CaseClocks clocks) {
        return clocks.clocks().isEmpty()
                ? List.of()
                : OpenClocks.of(caseId, clocks, inForce().policies());
    }

    /** The rules as they stand; begins to count anew when they are others than this partition was counted by. */
    private InForce inForce() {
        InForce now = desk.inForce();
        if (now != inForce) {
            inForce = now;
            if (memory.mark() == null) {
                memory = memory.countedBy(now.mark());
                memorable = true;
            } else if (!now.mark().equals(memory.mark())) {
                recount = Recount.of(cases.ids(), now.mark().causeSince(memory.mark()));
            }
        }
        return now;
    }

    /** What one record or one look leads to, gathered before anything is written. */
    private final class Step {
        private final String caseId;
        private final long logTime;
        private final List<OutgoingFact> records = new ArrayList<>();
        private KeptCase kept;

        Step(String caseId, KeptCase kept, long logTime) {
            this.caseId = caseId;
            this.kept = kept;
            this.logTime = logTime;
        }

        CaseClocks clocks() {
            return kept.clocks();
        }

        void take(ClockUpdate update, @Nullable Fact cause) {
            records.addAll(desk.announcer().records(caseId, kept.said(), update.facts(), cause));
            kept = kept.with(update.state(), update.facts().size());
            new Tally(desk.meters(), inForce(), caseId).count(update.facts(), kept);
        }
    }
}
