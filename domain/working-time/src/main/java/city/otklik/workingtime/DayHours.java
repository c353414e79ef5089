package city.otklik.workingtime;

import java.util.Arrays;
import java.util.List;

/** The hours of one day: disjoint half-open intervals in minutes of the local day, 0 to 1440, in order. Immutable. */
public final class DayHours {
    /** A day off. */
    public static final DayHours NONE = new DayHours(new int[0]);

    /** A calendar keeps every interval of centuries in memory. */
    public static final int MOST_INTERVALS = 12;

    private static final int MINUTES_A_DAY = 1440;
    private final int[] edges;

    private DayHours(int[] edges) {
        this.edges = edges;
    }

    /**
     * Reads {@code 09:00-13:00 14:00-18:00}; {@code 24:00} ends a day at midnight, an empty text is a day off.
     *
     * @throws IllegalArgumentException naming what is wrong, when a time is malformed, the intervals are not in
     *     order, or there are more than {@value #MOST_INTERVALS}
     */
    public static DayHours parse(String text) {
        var trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return NONE;
        }
        var parts = trimmed.split("[\\s,]+");
        if (parts.length > MOST_INTERVALS) {
            throw new IllegalArgumentException("the day has " + parts.length + " intervals, at most " + MOST_INTERVALS
                    + " are counted, join those that touch");
        }
        int[] edges = new int[parts.length * 2];
        int last = -1;
        for (int i = 0; i < parts.length; i++) {
            int dash = parts[i].indexOf('-');
            if (dash < 0) {
                throw new IllegalArgumentException("'" + parts[i] + "' is no interval, write HH:MM-HH:MM");
            }
            edges[2 * i] = minuteOf(parts[i].substring(0, dash));
            edges[2 * i + 1] = minuteOf(parts[i].substring(dash + 1));
            if (edges[2 * i] >= edges[2 * i + 1]) {
                throw new IllegalArgumentException("'" + parts[i] + "' ends before it starts");
            }
            if (edges[2 * i] < last) {
                throw new IllegalArgumentException(
                        "'" + parts[i] + "' overlaps the interval before it, sort and join them");
            }
            last = edges[2 * i + 1];
        }
        return new DayHours(edges);
    }

    private static int minuteOf(String text) {
        if (text.length() == 5 && text.charAt(2) == ':') {
            int hour = twoDigits(text, 0);
            int minute = twoDigits(text, 3);
            int total = hour * 60 + minute;
            if (hour >= 0 && minute >= 0 && minute < 60 && total <= MINUTES_A_DAY) {
                return total;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is no time of day, write HH:MM from 00:00 to 24:00");
    }

    private static int twoDigits(String text, int at) {
        int tens = Character.digit(text.charAt(at), 10);
        int ones = Character.digit(text.charAt(at + 1), 10);
        return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
    }

    /** Whether this is a day off. */
    public boolean isNone() {
        return edges.length == 0;
    }

    /** How many intervals there are. */
    public int count() {
        return edges.length / 2;
    }

    /** The minute of the day at which the interval starts. */
    public int startMinute(int interval) {
        return edges[2 * interval];
    }

    /** The minute of the day at which the interval ends, 1440 for midnight. */
    public int endMinute(int interval) {
        return edges[2 * interval + 1];
    }

    /** Working minutes of the day, on a day without a change of clocks. */
    public int minutes() {
        int sum = 0;
        for (int i = 0; i < count(); i++) {
            sum += endMinute(i) - startMinute(i);
        }
        return sum;
    }

    /** The same day ending the given number of working minutes earlier. */
    public DayHours endingEarlier(int minutes) {
        int[] kept = edges.clone();
        int length = kept.length;
        int left = minutes;
        while (left > 0 && length > 0) {
            int interval = kept[length - 1] - kept[length - 2];
            if (interval > left) {
                kept[length - 1] -= left;
                return new DayHours(Arrays.copyOf(kept, length));
            }
            left -= interval;
            length -= 2;
        }
        return length == 0 ? NONE : new DayHours(Arrays.copyOf(kept, length));
    }

    /** The same day with these intervals cut out. */
    public DayHours without(DayHours breaks) {
        boolean[] open = new boolean[MINUTES_A_DAY];
        mark(open, true);
        breaks.mark(open, false);
        return ofMinutes(open);
    }

    /** All minutes that lie in any of these hours; intervals that touch or overlap become one. */
    public static DayHours union(List<DayHours> all) {
        if (all.size() == 1) {
            return all.getFirst();
        }
        boolean[] open = new boolean[MINUTES_A_DAY];
        all.forEach(hours -> hours.mark(open, true));
        return ofMinutes(open);
    }

    private static DayHours ofMinutes(boolean[] open) {
        int[] edges = new int[MINUTES_A_DAY + 2];
        int length = 0;
        for (int minute = 0; minute < MINUTES_A_DAY; minute++) {
            if (open[minute] != (minute > 0 && open[minute - 1])) {
                edges[length++] = minute;
            }
        }
        if (open[MINUTES_A_DAY - 1]) {
            edges[length++] = MINUTES_A_DAY;
        }
        return length == 0 ? NONE : new DayHours(Arrays.copyOf(edges, length));
    }

    private void mark(boolean[] open, boolean value) {
        for (int i = 0; i < count(); i++) {
            Arrays.fill(open, startMinute(i), endMinute(i), value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayHours that && Arrays.equals(edges, that.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    /** The same text {@link #parse} reads. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (int edge = 0; edge < edges.length; edge++) {
            if (edge > 0) {
                text.append(edge % 2 == 1 ? '-' : ' ');
            }
            text.append((char) ('0' + edges[edge] / 600)).append((char) ('0' + edges[edge] / 60 % 10));
            text.append(':');
            text.append((char) ('0' + edges[edge] % 60 / 10)).append((char) ('0' + edges[edge] % 10));
        }
        return text.toString();
    }
}
