package city.otklik.deadlines.policy;

/** How urgent a message is; each class has terms of its own (reading 13). */
public enum PriorityClass {
    NORMAL,
    URGENT
}
