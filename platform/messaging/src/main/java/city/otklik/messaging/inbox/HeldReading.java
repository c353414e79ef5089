package city.otklik.messaging.inbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Partitions whose next record cannot be handled now, and how often it was tried. One that is held by trouble makes the
 * service unready. A record that fails although all that the service needs answers is a defect of ours: after enough
 * tries over enough time it no longer holds the others up.
 */
final class HeldReading extends AbstractHealthIndicator {

    /** Longer than any pause and time-out between two tries: what was not tried since is read by another instance now. */
    private static final long FORGOTTEN = Duration.ofMinutes(2).toNanos();

    private final int tries;
    private final long patience;
    private final BooleanSupplier surroundings;
    private final LongSupplier nanos;
    private final Map<TopicPartition, Held> partitions = new ConcurrentHashMap<>();

    /**
     * @param why the exception's class: its message may quote a citizen
     * @param trouble whether something around us was to blame the last time
     * @param tries that count, those made while everything around answered
     * @param last when it was tried the last time
     */
    private record Held(long offset, String why, boolean trouble, int tries, long since, long last) {}

    /**
     * @param surroundings whether store, registry and broker answer now
     * @param nanos a clock as {@link System#nanoTime()} is one
     */
    HeldReading(int tries, Duration patience, BooleanSupplier surroundings, LongSupplier nanos) {
        super("What holds the reading up could not be determined");
        this.tries = tries;
        this.patience = patience.toNanos();
        this.surroundings = surroundings;
        this.nanos = nanos;
    }

    /** The record is tried again: what it needs is away, full or refuses us. */
    void troubled(ConsumerRecord<?, ?> record, Throwable thrown) {
        partitions.compute(partition(record), (partition, held) -> held(held, record, thrown, 0));
    }

    /** Whether the record has failed often enough to be a defect; else it is tried again. */
    boolean isDefect(ConsumerRecord<?, ?> record, Throwable thrown) {
        int counts = surroundings.getAsBoolean() ? 1 : 0;
        Held now = partitions.compute(partition(record), (partition, held) -> held(held, record, thrown, counts));
        return counts > 0 && now.tries() >= tries && nanos.getAsLong() - now.since() >= patience;
    }

    void isPast(ConsumerRecord<?, ?> record) {
        partitions.remove(partition(record));
    }

    /** Partitions held up now. */
    int count() {
        return heldNow().size();
    }

    private Map<TopicPartition, Held> heldNow() {
        long now = nanos.getAsLong();
        partitions.values().removeIf(held -> now - held.last() > FORGOTTEN);
        return partitions;
    }

    private Held held(@Nullable Held before, ConsumerRecord<?, ?> record, Throwable thrown, int counts) {
        String why = thrown.getClass().getSimpleName();
        long now = nanos.getAsLong();
        return before != null && before.offset() == record.offset() && before.tries() > 0
                ? new Held(record.offset(), why, counts == 0, before.tries() + counts, before.since(), now)
                : new Held(record.offset(), why, counts == 0, counts, now, now);
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        heldNow().forEach((partition, held) -> {
            if (held.trouble()) {
                builder.down().withDetail(partition + "/" + held.offset(), held.why());
            }
        });
    }
}
