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
 * warns or is due.
 */
final class DemoClockDriver {

    private static final Duration WORTH_A_JUMP = Duration.ofMinutes(15);
    private static final Duration BEFORE = Duration.ofMinutes(2);
    private static final double AT_WORK = 60;

    private final DemoClockUpdater clock;
    private final double speed;
    private final Function<Instant, Optional<Instant>> nextMilestone;
    private final PriorityQueue<Instant> alarms = new PriorityQueue<>(Comparator.naturalOrder());
    private int playing;
    private int acting;

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
        Instant now = clock.instant();
        Optional<Instant> milestone = nextMilestone.apply(now);
        boolean pending = milestone.filter(m -> !m.isAfter(now)).isPresent();
        if (acting > 0 || pending) {
            clock.runAt(Math.min(speed, AT_WORK));
            return;
        }
        clock.runAt(speed);
        Instant alarm = alarms.isEmpty() ? now : alarms.peek();
        Instant next = milestone.filter(m -> m.isBefore(alarm)).orElse(alarm);
        if (next.isAfter(now.plus(WORTH_A_JUMP))) {
            clock.leapTo(next.minus(BEFORE));
        }
    }
}
