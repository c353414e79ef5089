package city.otklik.city.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A clock of a process that can be stepped while it runs: libfaketime, which Debian has as {@code faketime}. */
final class SteppedClock {

    private final Path file;
    private final Optional<Path> library = Stream.of(
                    "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                    "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();

    SteppedClock(Path file) {
        this.file = file;
        step(0);
    }

    String missing() {
        return library.isPresent() ? "" : "libfaketime is not installed (Debian: faketime)";
    }

    /** What a process must be started with. */
    Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD",
                library.orElseThrow().toString(),
                "FAKETIME_TIMESTAMP_FILE",
                file.toString(),
                "FAKETIME_CACHE_DURATION",
                "1",
                // What measures how long something took is none of the clock that people set.
                "DONT_FAKE_MONOTONIC",
                "1",
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Else every timed wait of a JVM returns at once, and its threads spin.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /** From within a second on the clock is so many seconds ahead. */
    void step(int seconds) {
        try {
            Files.writeString(file, "%+d%n".formatted(seconds));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
