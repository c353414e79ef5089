package city.otklik.publishing.postings;

import java.time.Instant;
import java.util.List;

/** Port: which cases have something to post, and which wait for a person or an author. */
public interface PostingQueue {

    /** Cases with an open posting to be looked at by {@code now}. */
    List<String> dueBy(Instant now);

    /** Cases with a posting in {@code state}. */
    List<String> withPostingIn(PostingState state);

    /** Cases with a clarification that waits for its author. */
    List<String> awaitingReplies();
}
