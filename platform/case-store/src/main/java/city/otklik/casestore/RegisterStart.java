package city.otklik.casestore;

/**
 * What a service does to a register when it starts: a bean of the service. It is done once the topics are there and before
 * anything is read, answered or timed, and never where the service was started to rebuild.
 */
@FunctionalInterface
public interface RegisterStart {

    /** Done again from its beginning where the schema registry was away. */
    void run();
}
