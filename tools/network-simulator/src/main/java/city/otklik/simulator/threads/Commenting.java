package city.otklik.simulator.threads;

/** Whether people may comment on a post. */
public enum Commenting {
    /** Anybody may comment. */
    OPEN,
    /** Nobody may comment any more; what there is can be read. */
    CLOSED,
    /** Comments can be neither written nor read. */
    HIDDEN
}
