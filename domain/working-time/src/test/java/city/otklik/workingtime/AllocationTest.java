package city.otklik.workingtime;

import static org.assertj.core.api.Assertions.assertThat;

import city.otklik.workingtime.files.PackagedCalendars;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** The arithmetic on milliseconds leaves nothing for the collector: it runs for every fact and every tick. */
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long START = Instant.parse("2026-03-03T06:00:00Z").toEpochMilli();
    private static final long NINE_HOURS = 9 * 3_600_000L;

    @Test
    void theArithmeticOnMillisecondsAllocatesNothing() {
        var calendar = PackagedCalendars.kislovodsk().compile();
        var published = new CalendarVersion("kislovodsk", "1", Instant.parse("2025-09-24T12:00:00Z"), calendar);
        var changed = new CalendarVersion("kislovodsk", "2", Instant.parse("2026-03-20T12:00:00Z"), calendar);
        var timeline = CalendarTimeline.of(List.of(published, changed));
        for (WorkingTime time : List.of(calendar, timeline)) {
            assertThat(allocated(at -> time.add(at, NINE_HOURS))).isZero();
            assertThat(allocated(at -> time.add(at, -NINE_HOURS))).isZero();
            assertThat(allocated(at -> time.latestWithLeft(at, NINE_HOURS))).isZero();
            assertThat(allocated(at -> time.between(START, at))).isZero();
            assertThat(allocated(at -> time.isWorking(at) ? 1 : 0)).isZero();
            assertThat(allocated(time::nextWorking)).isZero();
            assertThat(allocated(time::previousWorking)).isZero();
            assertThat(allocated(time::intervalEnd)).isZero();
            assertThat(allocated(time::nextIntervalStart)).isZero();
            assertThat(allocated(at -> time.provisional(START, at) ? 1 : 0)).isZero();
        }
    }

    private static long allocated(LongUnaryOperator operation) {
        long sum = run(operation);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        sum += run(operation);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        return sum == 0 ? -1 : bytes;
    }

    private static long run(LongUnaryOperator operation) {
        long sum = 1;
        for (int i = 0; i < 2_000; i++) {
            sum |= operation.applyAsLong(START + i * 977_777L);
        }
        return sum;
    }
}
