package city.otklik.publishing.postings;

/** How far a posting got. */
public enum PostingState {
    /** Stored, not yet tried; or surely never left, to be tried again. */
    INTENDED,
    /** One request is on its way; after a crash nobody knows how it ended. */
    ATTEMPTED,
    /** It may stand in the network: being looked for by reading, never sent again by itself. */
    UNCERTAIN,
    /** A person must look, post by hand or say that it may be sent again. */
    NEEDS_PERSON,
    /** It stands in the network. */
    POSTED,
    /** The network will never accept it. */
    FAILED,
    /** No longer wanted. */
    DROPPED;

    /** Whether the clerk has something to do with it by itself. */
    public boolean isOpen() {
        return this == INTENDED || this == ATTEMPTED || this == UNCERTAIN;
    }
}
