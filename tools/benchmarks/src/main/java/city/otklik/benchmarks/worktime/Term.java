package city.otklik.benchmarks.worktime;

import java.util.SplittableRandom;

/** How much working time is added. */
public enum Term {
    /** A minute to thirty working days of eight hours, as many short as long: the logarithm is uniform. */
    MIXED("1 min … 30 days") {
        @Override
        long minutes(SplittableRandom random) {
            return logUniform(random, THIRTY_DAYS);
        }
    },
    /** What the regulation gives for an answer. */
    NINE_HOURS("9 hours") {
        @Override
        long minutes(SplittableRandom random) {
            return NINE_HOURS_IN_MINUTES;
        }
    };

    private static final long THIRTY_DAYS = 30 * 8 * 60;
    private static final long NINE_HOURS_IN_MINUTES = 9 * 60;

    private final String title;

    Term(String title) {
        this.title = title;
    }

    /** The name in the table. */
    public String title() {
        return title;
    }

    abstract long minutes(SplittableRandom random);

    /** A number from 1 to the most, its logarithm uniform. */
    static long logUniform(SplittableRandom random, long most) {
        return Math.min(most, (long) Math.exp(random.nextDouble() * Math.log(most + 1)));
    }
}
