package city.otklik.benchmarks.sla;

import java.util.Arrays;

/** Lags in milliseconds, and what share of them stays below what. */
final class Lags {

    private long[] all = new long[1024];
    private int count;

    void add(long millis) {
        if (count == all.length) {
            all = Arrays.copyOf(all, 2 * count);
        }
        all[count++] = millis;
    }

    int count() {
        return count;
    }

    /** Seconds that this share of the lags, from 0 to 1, does not exceed; 0 where there are none. */
    double seconds(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(share * count) - 1)] / 1e3;
    }
}
