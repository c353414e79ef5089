package city.otklik.benchmarks.sla;

import city.otklik.benchmarks.sla.load.DeadlineLog;
import city.otklik.benchmarks.sla.load.Life;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** How fast facts are taken in, once they wait on the log: each handled, and all it led to written, in one transaction. */
final class Intake {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration SETTLING = Duration.ofSeconds(10);

    private final Stage stage;
    private long next;

    /** @param first number of the first case not used yet */
    Intake(Stage stage, long first) {
        this.stage = stage;
        next = first;
    }

    /**
     * What was measured.
     *
     * @param facts handled
     * @param said deadline facts written meanwhile
     */
    record Taken(long facts, long said, double seconds, Stage.Cpu cpu) {
        double perSecond() {
            return facts / seconds;
        }

        double saidPerSecond() {
            return said / seconds;
        }

        /** Microseconds of the service's processor time a fact. */
        double serviceMicros() {
            return cpu.sla() * 1e6 / facts;
        }

        /** Microseconds of processor time a fact, the broker's included. */
        double micros() {
            return cpu.sum() * 1e6 / facts;
        }
    }

    /** Whole lives, answered in time, of that many cases. */
    Taken lives(long cases) {
        Instant sentAt = stage.now().minus(Life.LENGTH).minusSeconds(60);
        long first = next;
        next += cases;
        return taken(() -> stage.feed().live(first, cases, sentAt), cases * Life.SAID);
    }

    /** Openings: two deadlines armed by each fact. */
    Taken openings(long cases) {
        Instant sentAt = stage.now();
        long first = next;
        next += cases;
        return taken(
                () -> {
                    for (long number = first; number < first + cases; number++) {
                        stage.feed().open(number, sentAt);
                    }
                    return cases;
                },
                2 * cases);
    }

    private interface Load {
        long write();
    }

    private Taken taken(Load load, long expected) {
        stage.backlog().awaitNone(PATIENCE);
        try (DeadlineLog log = DeadlineLog.fromNow(stage.broker().address())) {
            stage.sla().pause();
            long facts = load.write();
            stage.feed().flush();
            Stage.Cpu before = stage.cpu();
            long began = System.nanoTime();
            stage.sla().resume();
            stage.backlog().awaitNone(PATIENCE);
            double seconds = (System.nanoTime() - began) / 1e9;
            Stage.Cpu cpu = stage.cpu().since(before);
            return new Taken(facts, counted(log, expected), seconds, cpu);
        }
    }

    /**
     * The gate: every deadline fact there should be, each once. A transaction may show in the group's offsets a moment before
     * it shows in the last partition it wrote to.
     */
    private static long counted(DeadlineLog log, long expected) {
        Set<String> ids = new HashSet<>();
        long[] doubled = {0};
        long end = System.nanoTime() + SETTLING.toNanos();
        while (ids.size() < expected && System.nanoTime() < end) {
            log.poll(Duration.ofMillis(100), seen -> doubled[0] += ids.add(seen.id()) ? 0 : 1);
        }
        log.readToEnd(seen -> doubled[0] += ids.add(seen.id()) ? 0 : 1);
        if (doubled[0] > 0 || ids.size() != expected) {
            throw new WrongAnswerException(
                    expected + " deadline facts were due, " + ids.size() + " came, " + doubled[0] + " of them twice");
        }
        return ids.size();
    }
}
