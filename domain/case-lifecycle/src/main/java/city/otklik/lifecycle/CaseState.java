package city.otklik.lifecycle;

/** A state in one of the regions of a case's life. The regions live side by side; {@link CaseLife} holds one state of each. */
public sealed interface CaseState permits CaseStatus, Executor, Routing, Draft, Clarification {

    /** The constant's own name, for machines. */
    String name();

    /** The constant's place; within a region later constants lie further on the way to the end. */
    int ordinal();

    /** What a person in the town hall reads, in Russian. */
    String title();

    /** What to do here instead of something that is not allowed, one English sentence. */
    String remedy();
}
