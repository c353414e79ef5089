package city.otklik.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;

/** The accelerated time of a demo as any process reads it; it never runs backwards. */
public final class DemoClock implements CityClock {

    private final ClockFile file;

    private DemoClock(ClockFile file) {
        this.file = file;
    }

    /**
     * Reads the clock that a {@link DemoClockUpdater} keeps in {@code file}.
     *
     * @throws UncheckedIOException when the file cannot be opened
     */
    public static DemoClock at(Path file) {
        try {
            return new DemoClock(ClockFile.open(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the clock file " + file + ": check otklik.clock.file", e);
        }
    }

    @Override
    public Instant instant() {
        if (file.isEmpty()) {
            throw new IllegalStateException("Nobody keeps this demo clock yet: start the launcher first");
        }
        return Instant.ofEpochMilli(file.read().cityAt(System.currentTimeMillis()));
    }

    @Override
    public double speed() {
        return file.isEmpty() ? 1 : file.read().speed();
    }
}
