package city.otklik.simulator.threads;

/** Published in the turn of the journal in which a comment changed. */
public record CommentChange(Kind kind, Comment comment) {

    /** What happened to the comment. */
    public enum Kind {
        NEW,
        EDIT,
        DELETE
    }
}
