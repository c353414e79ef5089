package city.otklik.approval.files;

import city.otklik.access.Refusal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How much one person may upload a day, and how full the disk may become. Both are known without a look at what is stored. The
 * day is of UTC; each instance counts for itself, from its start.
 */
final class UploadLimits {

    private final long mostADay;
    private final long keptFree;
    private final LongSupplier free;
    private final InstantSource machineTime;
    private final Map<String, Long> uploaded = new HashMap<>();
    private long day;

    /**
     * @param mostADay bytes that one login may add in a day
     * @param keptFree bytes of the disk that stay free
     * @param free bytes of the disk that are
     */
    UploadLimits(long mostADay, long keptFree, LongSupplier free, InstantSource machineTime) {
        this.mostADay = mostADay;
        this.keptFree = keptFree;
        this.free = free;
        this.machineTime = machineTime;
    }

    /** Counts {@code bytes} as uploaded until they are {@link #release released}, or says why they are not taken. */
    synchronized Optional<Refusal> reserve(String login, long bytes) {
        forgetYesterday();
        if (free.getAsLong() - bytes < keptFree) {
            return Optional.of(FileRefusals.storeFull());
        }
        long before = uploaded.getOrDefault(login, 0L);
        if (before + bytes > mostADay) {
            return Optional.of(FileRefusals.quotaUsedUp(mostADay));
        }
        uploaded.put(login, before + bytes);
        return Optional.empty();
    }

    /** Nothing was added: the content was refused, or is stored already. */
    synchronized void release(String login, long bytes) {
        forgetYesterday();
        uploaded.computeIfPresent(login, (who, known) -> Math.max(0, known - bytes));
    }

    private void forgetYesterday() {
        long today =
                machineTime.instant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        if (today != day) {
            uploaded.clear();
            day = today;
        }
    }
}
