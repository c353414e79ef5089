package city.otklik.publishing.networks;

/** Port: who is told of comments that the networks push. */
public interface CommentListener {

    /** Told twice, or late, it changes nothing more than told once. */
    void heard(HeardComment comment);
}
