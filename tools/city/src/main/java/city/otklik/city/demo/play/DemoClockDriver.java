package city.otklik.city.demo.play;

import city.otklik.time.DemoClockUpdater;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Drives the demo's clock. While anybody acts or a posting is pending, time runs slowly enough for people; while all wait,
 * it runs at full speed; where nothing can happen for a while, it jumps. It never jumps over an instant at which a clock
 * warns or is due. While a service that somebody needs is away, no term is used up: time is the machine's.
 */
final class DemoClockDriver {

    private static final Duration WORTH_A_JUMP = Duration.ofMinutes(15);
    private static final Duration BEFORE = Duration.ofMinutes(2);
    private static final double AT_WORK = 60;
    private static final double AS_THE_MACHINE = 1;

    private final DemoClockUpdater clock;
    private final double speed;
    private final Function<Instant, Optional<Instant>> nextMilestone;
    private final PriorityQueue<Instant> alarms = new PriorityQueue<>(Comparator.naturalOrder());
    private int playing;
    private int acting;
    private int unserved;

    /**
     * @param speed while all wait
     * @param nextMilestone the next instant after the given one at which the city may do something by itself; the given
     *     instant itself while something is pending right now
     */
    DemoClockDriver(DemoClockUpdater clock, double speed, Function<Instant, Optional<Instant>> nextMilestone) {
        this.clock = clock;
        this.speed = speed;
        this.nextMilestone = nextMilestone;
    }

    synchronized void enter() {
        playing++;
        acting++;
    }

    synchronized void leave() {
        playing--;
        acting--;
        notifyAll();
    }

    synchronized void sleepUntil(Instant city) throws InterruptedException {
        acting--;
        alarms.add(city);
        try {
            while (clock.instant().isBefore(city)) {
                wait(20);
            }
        } finally {
            alarms.remove(city);
            acting++;
        }
    }

    /** Something that waits for others. */
    @FunctionalInterface
    interface Waiting<T> {
        T end() throws InterruptedException;
    }

    /** Waits for a service that is away, and time with it. */
    <T> T whileWaiting(Waiting<T> waiting) throws InterruptedException {
        waits(1);
        try {
            return waiting.end();
        } finally {
            waits(-1);
        }
    }

    private synchronized void waits(int more) {
        unserved += more;
    }

    /** Drives the clock until everybody has left. */
    void drive() throws InterruptedException {
        while (anybodyPlays()) {
            beat();
            Thread.sleep(50);
        }
    }

    private synchronized boolean anybodyPlays() {
        return playing > 0;
    }

    private synchronized void beat() {
        Pace pace = pace(clock.instant());
        clock.runAt(pace.speed());
        pace.leapTo().ifPresent(clock::leapTo);
    }

    /**
     * How time goes on.
     *
     * @param speed seconds of city time in a second
     * @param leapTo where it jumps to; empty where something happens soon
     */
    record Pace(double speed, Optional<Instant> leapTo) {

        static Pace running(double speed) {
            return new Pace(speed, Optional.empty());
        }
    }

    synchronized Pace pace(Instant now) {
        if (unserved > 0) {
            return Pace.running(AS_THE_MACHINE);
        }
        Optional<Instant> milestone = nextMilestone.apply(now);
        boolean pending = milestone.filter(m -> !m.isAfter(now)).isPresent();
        if (acting > 0 || pending) {
            return Pace.running(Math.min(speed, AT_WORK));
        }
        Instant alarm = alarms.isEmpty() ? now : alarms.peek();
        Instant next = milestone.filter(m -> m.isBefore(alarm)).orElse(alarm);
        return next.isAfter(now.plus(WORTH_A_JUMP))
                ? new Pace(speed, Optional.of(next.minus(BEFORE)))
                : Pace.running(speed);
    }
}
