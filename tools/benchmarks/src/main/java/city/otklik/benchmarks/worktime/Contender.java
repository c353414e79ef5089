package city.otklik.benchmarks.worktime;

/** One way to calculate with working time; the answers of all are compared before any is timed. */
public interface Contender {

    /** The instant at which that much working time since the start is used up, both in milliseconds; the amount is positive. */
    long add(long startMillis, long workingMillis);

    /**
     * Working time between two instants in milliseconds, the first not after the second.
     *
     * @throws UnsupportedOperationException when this contender cannot measure
     */
    long between(long fromMillis, long toMillis);
}
