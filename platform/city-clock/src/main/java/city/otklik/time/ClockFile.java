package city.otklik.time;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The persisted origin of demo time, shared by every process through one mapped file. One writer (the keeper), any
 * number of readers. A counter that is odd during a write lets a reader see that it must read again.
 */
final class ClockFile {

    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int COUNTER = 0;
    private static final int CITY = 8;
    private static final int WALL = 16;
    private static final int SPEED = 24;
    private static final int BEAT = 32;
    private static final int LENGTH = 40;

    private final ByteBuffer mapped;

    private ClockFile(ByteBuffer mapped) {
        this.mapped = mapped;
    }

    static ClockFile open(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new ClockFile(channel.map(MapMode.READ_WRITE, 0, LENGTH));
        }
    }

    boolean isEmpty() {
        return (long) LONGS.getVolatile(mapped, COUNTER) == 0;
    }

    void write(ClockOrigin origin) {
        long before = (long) LONGS.getVolatile(mapped, COUNTER);
        // A writer killed inside a write leaves the counter odd: the next write must still end on an even one.
        long odd = before | 1;
        LONGS.setVolatile(mapped, COUNTER, odd);
        LONGS.setVolatile(mapped, CITY, origin.cityMillis());
        LONGS.setVolatile(mapped, WALL, origin.wallMillis());
        LONGS.setVolatile(mapped, SPEED, Double.doubleToRawLongBits(origin.speed()));
        LONGS.setVolatile(mapped, BEAT, origin.beatMillis());
        LONGS.setVolatile(mapped, COUNTER, odd + 1);
    }

    ClockOrigin read() {
        for (int attempt = 0; ; attempt++) {
            long before = (long) LONGS.getVolatile(mapped, COUNTER);
            ClockOrigin origin = new ClockOrigin(
                    (long) LONGS.getVolatile(mapped, CITY),
                    (long) LONGS.getVolatile(mapped, WALL),
                    Double.longBitsToDouble((long) LONGS.getVolatile(mapped, SPEED)),
                    (long) LONGS.getVolatile(mapped, BEAT));
            boolean torn = (before & 1) == 1 || before != (long) LONGS.getVolatile(mapped, COUNTER);
            // An odd counter that stays is a writer that died: what it wrote is the best there is.
            if (!torn || attempt > 100_000) {
                return origin;
            }
            Thread.onSpinWait();
        }
    }
}
