package city.otklik.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps demo time for every process of a demo city. While the keeper lives, time runs; while it does not, time stops,
 * and a new keeper goes on where the last one stopped.
 */
public final class DemoClockUpdater implements CityClock, AutoCloseable {

    /** Thirty demo minutes must last at least three seconds, or people and machines could not act within a term. */
    public static final double FASTEST = 600;

    private static final Duration BEAT = Duration.ofMillis(50);

    private final ClockFile file;
    private final Thread heart;
    private volatile boolean alive = true;

    private DemoClockUpdater(ClockFile file) {
        this.file = file;
        this.heart = Thread.ofPlatform().daemon().name("demo-clock").unstarted(this::beat);
    }

    /**
     * Starts to keep time in {@code file}: from {@code start} where the file is new, else from where it stopped.
     *
     * @param speed seconds of city time in a second, from 1 to {@link #FASTEST}; beyond it is cut
     * @throws UncheckedIOException when the file cannot be written
     */
    public static DemoClockUpdater keep(Path file, Instant start, double speed) {
        try {
            DemoClockUpdater keeper = new DemoClockUpdater(ClockFile.open(file));
            keeper.begin(start.toEpochMilli(), Math.clamp(speed, 1, FASTEST));
            keeper.heart.start();
            return keeper;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the demo clock in " + file, e);
        }
    }

    private synchronized void begin(long startMillis, double speed) {
        long wall = System.currentTimeMillis();
        file.write(
                file.isEmpty()
                        ? new ClockOrigin(startMillis, wall, speed, wall)
                        : file.read().movedTo(Long.MIN_VALUE, wall, speed));
    }

    private void beat() {
        while (alive) {
            synchronized (this) {
                file.write(file.read().beatenAt(System.currentTimeMillis()));
            }
            try {
                Thread.sleep(BEAT);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Skips idle time, such as a night; a jump into the past changes nothing. */
    public synchronized void leapTo(Instant city) {
        ClockOrigin origin = file.read();
        file.write(origin.movedTo(city.toEpochMilli(), System.currentTimeMillis(), origin.speed()));
    }

    /** Changes how fast time runs from now on. */
    public synchronized void runAt(double speed) {
        ClockOrigin origin = file.read();
        file.write(origin.movedTo(Long.MIN_VALUE, System.currentTimeMillis(), Math.clamp(speed, 1, FASTEST)));
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(file.read().cityAt(System.currentTimeMillis()));
    }

    @Override
    public double speed() {
        return file.read().speed();
    }

    @Override
    public void close() {
        alive = false;
        heart.interrupt();
    }
}
