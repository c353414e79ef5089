package city.otklik.benchmarks.sla;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much is done.
 *
 * @param warmUp cases lived before anything is measured, so that the compiler is done
 * @param intakeCases whole lives taken in
 * @param armed openings taken in, and deadlines armed by each rival
 * @param dueSeconds for how long deadlines fall due
 * @param duePerSecond how many in each of these seconds
 * @param atOnce deadlines due at one instant
 * @param factsMeanwhile facts a second while they fire
 * @param open cases open at the most, for growth, restart and the change of calendar
 * @param heap of the service's JVM, such as {@code 3g}
 * @param brokerHeap of the broker's
 */
record Sizes(
        int warmUp,
        int intakeCases,
        int armed,
        int dueSeconds,
        int duePerSecond,
        int atOnce,
        int factsMeanwhile,
        int open,
        String heap,
        String brokerHeap) {

    /** Sizes that can be set one by one. */
    static final List<String> NAMES = Arrays.stream(Sizes.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.toLowerCase(Locale.ROOT).endsWith("heap"))
            .toList();

    /** Those of the figures to reach. */
    static Sizes full() {
        return new Sizes(60_000, 100_000, 200_000, 60, 1_000, 100_000, 500, 1_000_000, "3g", "1g");
    }

    /** Small ones, to see that everything works. */
    static Sizes quick() {
        return new Sizes(300, 500, 600, 4, 50, 300, 50, 2_000, "384m", "320m");
    }

    /**
     * The same with some of them otherwise.
     *
     * @param others by the names of this record's components
     * @throws IllegalArgumentException naming one that is not among them
     */
    Sizes with(Map<String, Integer> others) {
        for (String name : others.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("There is no size " + name + "; there are " + NAMES);
            }
        }
        return new Sizes(
                others.getOrDefault("warmUp", warmUp),
                others.getOrDefault("intakeCases", intakeCases),
                others.getOrDefault("armed", armed),
                others.getOrDefault("dueSeconds", dueSeconds),
                others.getOrDefault("duePerSecond", duePerSecond),
                others.getOrDefault("atOnce", atOnce),
                others.getOrDefault("factsMeanwhile", factsMeanwhile),
                others.getOrDefault("open", open),
                heap,
                brokerHeap);
    }

    /** Options of the service's JVM. */
    List<String> jvm() {
        return List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError");
    }
}
