package city.otklik.benchmarks.sla.apart;

import city.otklik.sla.processing.ClocksFunction;
import city.otklik.time.CityClock;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** When the cases began to be restored, when the last partition was, and how many records that took. */
final class RestoreWatch implements StateRestoreListener {

    private final CityClock clock;
    private final AtomicLong began = new AtomicLong();
    private final AtomicLong ended = new AtomicLong();
    private final AtomicLong records = new AtomicLong();

    RestoreWatch(CityClock clock) {
        this.clock = clock;
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long first, long end) {
        if (store.equals(ClocksFunction.STORE)) {
            began.compareAndSet(0, clock.millis());
        }
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long last, long restored) {
        if (store.equals(ClocksFunction.STORE)) {
            records.addAndGet(restored);
        }
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long total) {
        if (store.equals(ClocksFunction.STORE)) {
            ended.set(clock.millis());
        }
    }

    long began() {
        return began.get();
    }

    long ended() {
        return ended.get();
    }

    long records() {
        return records.get();
    }
}
