package city.otklik.lifecycle;

/** Do the departments in whose competence the message lies have it (§7)? */
public enum Routing implements CaseState {
    UNROUTED,
    DOUBTED,
    ROUTED,
    REFUSED
}
