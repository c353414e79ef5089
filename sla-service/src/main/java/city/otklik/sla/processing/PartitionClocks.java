package city.otklik.sla.processing;

import city.otklik.deadlines.Clocks;
import city.otklik.deadlines.announcing.CaseClocks;
import city.otklik.deadlines.announcing.ClockUpdate;
import city.otklik.deadlines.history.ClockFact;
import city.otklik.messaging.Fact;
import city.otklik.messaging.OutgoingFact;
import city.otklik.sla.openclocks.OpenClock;
import city.otklik.sla.openclocks.OpenClocks;
import city.otklik.sla.openclocks.PartitionIndex;
import java.time.Duration;
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

    private final ProcessorDependencies dependencies;
    private final CaseStore cases;
    private final PartitionIndex openClocks;
    private final RecordForwarder forwarder;
    private final DueIndex due = new DueIndex();
    private Recalculation recalculation = Recalculation.none();
    private PartitionState partition;
    private boolean partitionChanged;
    private long tickedAt;
    private @Nullable RuleSet rules;

    PartitionClocks(
            ProcessorDependencies dependencies, CaseStore cases, PartitionIndex openClocks, RecordForwarder forwarder) {
        this.dependencies = dependencies;
        this.cases = cases;
        this.openClocks = openClocks;
        this.forwarder = forwarder;
        partition = cases.partitionState();
        openClocks.held(partition.held());
        cases.forEach((caseId, stored) -> {
            due.put(caseId, stored.clocks().nextWakeUp());
            openClocks.replace(List.of(), open(caseId, stored));
        });
    }

    /**
     * Something happened to a case. Nothing is written when this throws.
     *
     * @param clockFact null where it only changes which departments have the case
     */
    void happened(Fact fact, @Nullable ClockFact clockFact, long logTime) {
        RuleSet rules = rules();
        StoredCase before = cases.get(fact.caseId());
        StoredCase named =
                before.from(ClockFacts.network(fact.content())).readBy(ClockFacts.departments(fact.content()));
        Step step = new Step(fact.caseId(), named, logTime);
        if (recalculation.awaits(fact.caseId())) {
            step.take(rules.clocks().recalculated(step.clocks(), recalculation.cause(), partition.instant()), null);
        }
        if (clockFact != null) {
            step.take(rules.clocks().on(step.clocks(), clockFact, partition.instant()), fact);
        }
        settle(before, step);
    }

    /**
     * Time passed. What is too much for one turn waits for {@link #continueWork}, or for the next tick. Held clocks stay
     * where they are.
     *
     * @return false for a tick that is not believed: it is later than the log's own time of it allows
     */
    boolean passed(long at, long logTime) {
        Duration farthest = dependencies.farthestAhead();
        if (farthest != null && at > logTime + farthest.toMillis()) {
            return false;
        }
        partition = partition.at(at);
        tickedAt = logTime;
        continueWork();
        return true;
    }

    /**
     * From here on time does not move, or moves again; kept until the opposite is said.
     *
     * @return false where it was so already
     */
    boolean hold(boolean held) {
        boolean changes = partition.held() != held;
        if (changes) {
            partition = partition.held(held);
            partitionChanged = true;
            savePartition();
        }
        openClocks.held(held);
        return changes;
    }

    /** Another turn of what the last tick began; time does not move. */
    void continueWork() {
        Clocks clocks = rules().clocks();
        int checked = 0;
        for (String caseId = due.poll(partition.now());
                caseId != null;
                caseId = checked < dependencies.work().duePerTurn() ? due.poll(partition.now()) : null) {
            checked++;
            check(caseId, tickedAt, state -> clocks.tick(state, partition.instant()));
        }
        recalculateSome(clocks, tickedAt);
        partitionChanged |= checked > 0;
        savePartition();
        openClocks.ticked(partition.now(), due.waitingSince(partition.now()), recalculation.left());
    }

    /** Whether the last tick left something to {@link #continueWork} with. */
    boolean hasMore() {
        return !recalculation.isDone() || due.isDue(partition.now());
    }

    private void recalculateSome(Clocks clocks, long logTime) {
        if (recalculation.isDone()) {
            return;
        }
        for (int count = 0; count < dependencies.work().recountsPerTurn(); count++) {
            String caseId = recalculation.next();
            if (caseId == null) {
                partition = partition.calculatedBy(rules().mark());
                partitionChanged = true;
                LOG.info("Recalculated after a change: {}", recalculation.cause());
                return;
            }
            check(
                    caseId,
                    logTime,
                    state -> mayMove(state)
                            ? clocks.recalculated(state, recalculation.cause(), partition.instant())
                            : ClockUpdate.unchanged(state));
        }
    }

    /** A reminder of a silent author is counted by the calendar too, when every clock is missed. */
    private static boolean mayMove(CaseClocks state) {
        return state.isLive() || state.nextWakeUp() != null;
    }

    private interface Check {
        ClockUpdate at(CaseClocks state);
    }

    /** One case that cannot be checked must not stop the others; it is checked again when a fact comes. */
    private void check(String caseId, long logTime, Check check) {
        StoredCase before = cases.get(caseId);
        Step step = new Step(caseId, before, logTime);
        try {
            step.take(check.at(before.clocks()), null);
        } catch (RuntimeException failed) {
            dependencies.meters().checkFailed();
            LOG.error("The clocks of case {} could not be checked: report this fault", caseId, failed);
            return;
        }
        if (!step.records.isEmpty() || !isUnchanged(before.clocks(), step.clocks())) {
            settle(before, step);
        }
    }

    private void settle(StoredCase before, Step step) {
        StoredCase after = step.stored;
        cases.put(step.caseId, after);
        if (!Objects.equals(after.clocks().nextWakeUp(), before.clocks().nextWakeUp())) {
            due.put(step.caseId, after.clocks().nextWakeUp());
        }
        show(step.caseId, before, after);
        savePartition();
        step.records.forEach(record -> forwarder.forward(record, step.logTime));
    }

    /** Whether a check that announced nothing also left nothing to store. */
    private static boolean isUnchanged(CaseClocks before, CaseClocks after) {
        return Objects.equals(before.nextWakeUp(), after.nextWakeUp())
                && before.clocks().equals(after.clocks());
    }

    private void show(String caseId, StoredCase before, StoredCase after) {
        if (!before.clocks().clocks().equals(after.clocks().clocks())
                || !before.departments().equals(after.departments())) {
            openClocks.replace(open(caseId, before), open(caseId, after));
        }
    }

    private void savePartition() {
        if (partitionChanged) {
            cases.put(partition);
            partitionChanged = false;
        }
    }

    private List<OpenClock> open(String caseId, StoredCase stored) {
        return stored.clocks().clocks().isEmpty()
                ? List.of()
                : OpenClocks.of(caseId, stored.clocks(), stored.departments(), rules().policies());
    }

    /** The current rules; begins to recalculate when they are others than this partition was calculated by. */
    private RuleSet rules() {
        RuleSet now = dependencies.rules().now();
        if (now != rules) {
            rules = now;
            if (partition.mark() == null) {
                partition = partition.calculatedBy(now.mark());
                partitionChanged = true;
            } else if (!now.mark().equals(partition.mark())) {
                recalculation = Recalculation.of(cases.ids(), now.mark().causeSince(partition.mark()));
            }
        }
        return now;
    }

    /** What one record or one check leads to, gathered before anything is written. */
    private final class Step {
        private final String caseId;
        private final long logTime;
        private final List<OutgoingFact> records = new ArrayList<>();
        private StoredCase stored;

        Step(String caseId, StoredCase stored, long logTime) {
            this.caseId = caseId;
            this.stored = stored;
            this.logTime = logTime;
        }

        CaseClocks clocks() {
            return stored.clocks();
        }

        void take(ClockUpdate update, @Nullable Fact cause) {
            records.addAll(dependencies.encoder().encode(caseId, stored.written(), update.facts(), cause));
            stored = stored.with(update.state(), update.facts().size());
            new DeadlineMeters(dependencies.meters(), rules(), caseId).count(update.facts(), stored);
        }
    }
}
