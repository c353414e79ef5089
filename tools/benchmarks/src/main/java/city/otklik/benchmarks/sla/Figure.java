package city.otklik.benchmarks.sla;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param what it measures
 * @param unit of the value and the goal
 * @param goal null where none is set
 * @param note what belongs to it: processor time, conditions
 */
record Figure(
        String what, double value, String unit, @Nullable Goal goal, String note) {

    /**
     * What is to be reached.
     *
     * @param atMost whether less is better
     */
    record Goal(double limit, boolean atMost) {
        boolean isReachedBy(double value) {
            return atMost ? value <= limit : value >= limit;
        }
    }

    static Figure of(String what, double value, String unit, String note) {
        return new Figure(what, value, unit, null, note);
    }

    static Figure atMost(double limit, String what, double value, String unit, String note) {
        return new Figure(what, value, unit, new Goal(limit, true), note);
    }

    static Figure atLeast(double limit, String what, double value, String unit, String note) {
        return new Figure(what, value, unit, new Goal(limit, false), note);
    }

    String shown() {
        return number(value) + " " + unit;
    }

    String goalShown() {
        return goal == null ? "" : (goal.atMost() ? "≤ " : "≥ ") + number(goal.limit()) + " " + unit;
    }

    String verdict() {
        return goal == null ? "" : goal.isReachedBy(value) ? "reached" : "not reached";
    }

    private static String number(double value) {
        return Math.abs(value) >= 1_000
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
    }

    /** As data; without a goal where none is set. */
    Map<String, Object> data() {
        Map<String, Object> data =
                new LinkedHashMap<>(Map.of("what", what, "value", value, "unit", unit, "note", note));
        if (goal != null) {
            data.putAll(Map.of("goal", goal.limit(), "atMost", goal.atMost(), "reached", goal.isReachedBy(value)));
        }
        return data;
    }
}
