package city.otklik.publishing.cases;

/** How far a posting got, as people see it. */
public enum PostingState {
    /** To be sent: surely not in the network. */
    INTENDED,
    /** One request is on its way; after a crash nobody knows how it ended. */
    ATTEMPTED,
    /** It may be in the network: being looked for by reading, never sent again by itself. */
    UNCERTAIN,
    /** A person must look, post by hand or say that it may be sent again. */
    NEEDS_PERSON,
    /** It is in the network. */
    POSTED,
    /** The network will never accept it. */
    FAILED,
    /** No longer wanted. */
    DROPPED;

    /** Whether the service has something to do with it by itself. */
    public boolean isOpen() {
        return this == INTENDED || this == ATTEMPTED || this == UNCERTAIN;
    }

    /** Whether it may be in the network without anybody knowing. */
    public boolean isDoubtful() {
        return this == ATTEMPTED || this == UNCERTAIN || this == NEEDS_PERSON;
    }
}
