package city.otklik.workingtime.cases;

import city.otklik.workingtime.WorkingTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Working time with pauses taken out: their union counts, never their sum. */
final class PausedTime {
    private final WorkingTime time;
    private final List<long[]> pauses;

    PausedTime(WorkingTime time, List<long[]> pauses) {
        this.time = time;
        this.pauses = union(pauses);
    }

    private static List<long[]> union(List<long[]> pauses) {
        var sorted = new ArrayList<>(pauses);
        sorted.sort(Comparator.comparingLong(pause -> pause[0]));
        var union = new ArrayList<long[]>();
        for (var pause : sorted) {
            if (!union.isEmpty() && pause[0] <= union.getLast()[1]) {
                union.getLast()[1] = Math.max(union.getLast()[1], pause[1]);
            } else {
                union.add(pause.clone());
            }
        }
        return union;
    }

    /** The earliest instant at which the amount is used up outside the pauses. */
    long add(long start, long working) {
        long from = start;
        long left = working;
        for (var pause : pauses) {
            if (pause[1] <= from) {
                continue;
            }
            long until = Math.max(from, pause[0]);
            long here = time.between(from, until);
            if (left <= here && left > 0) {
                return time.add(from, left);
            }
            left -= here;
            from = pause[1];
        }
        return time.add(from, left);
    }

    /** Working time outside the pauses, negative when the instants are in reverse order. */
    long between(long from, long to) {
        if (from > to) {
            return -between(to, from);
        }
        long sum = time.between(from, to);
        for (var pause : pauses) {
            long first = Math.max(from, pause[0]);
            long last = Math.min(to, pause[1]);
            sum -= first < last ? time.between(first, last) : 0;
        }
        return sum;
    }
}
