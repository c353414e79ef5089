package city.otklik.city.demo.play;

import city.otklik.time.DemoClockKeeper;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Leads the demo's time. While anybody acts or anything is on its way, time runs slowly enough for people; while all
 * wait, it runs at full speed, and where nothing can happen for a while it leaps. It never leaps over an instant at which
 * a clock warns or is due.
 */
final class Conductor {

    private static final Duration WORTH_A_LEAP = Duration.ofMinutes(15);
    private static final Duration BEFORE = Duration.ofMinutes(2);
    private static final double AT_WORK = 60;

    private final DemoClockKeeper clock;
    private final double speed;
    private final Function<Instant, Optional<Instant>> nextMilestone;
    private final PriorityQueue<Instant> alarms = new PriorityQueue<>(Comparator.naturalOrder());
    private int playing;
    private int acting;

    /**
     * @param speed while all wait
     * @param nextMilestone the next instant after the given one at which the city may do something by itself; the given
     *     instant itself while something is on its way right now
     */
    Conductor(DemoClockKeeper clock, double speed, Function<Instant, Optional<Instant>> nextMilestone) {
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

    /** Leads until everybody has left. */
    void lead() throws InterruptedException {
        while (someonePlays()) {
            beat();
            Thread.sleep(50);
        }
    }

    private synchronized boolean someonePlays() {
        return playing > 0;
    }

    private synchronized void beat() {
        Instant now = clock.instant();
        Optional<Instant> milestone = nextMilestone.apply(now);
        boolean onItsWay = milestone.filter(m -> !m.isAfter(now)).isPresent();
        if (acting > 0 || onItsWay) {
            clock.runAt(Math.min(speed, AT_WORK));
            return;
        }
        clock.runAt(speed);
        Instant alarm = alarms.isEmpty() ? now : alarms.peek();
        Instant next = milestone.filter(m -> m.isBefore(alarm)).orElse(alarm);
        if (next.isAfter(now.plus(WORTH_A_LEAP))) {
            clock.leapTo(next.minus(BEFORE));
        }
    }
}
