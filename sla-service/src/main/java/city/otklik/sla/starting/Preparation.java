package city.otklik.sla.starting;

/** What must be on the log before the first case is read. */
@FunctionalInterface
public interface Preparation {

    /** Done again from its beginning where the schema registry was away. */
    void prepare();
}
