package city.otklik.publishing.postings;

import java.time.Instant;
import java.util.List;

/** Port: which cases have something to post, and which wait for a person or an author. */
public interface PostingQueue {

    /** Cases with a posting to be looked at by {@code now}; one that may be out already is looked at in any case. */
    List<String> dueBy(Instant now);

    /** Cases with a posting in {@code state}. */
    List<String> withPostingIn(PostingState state);

    /** Open cases with a clarification that stands in the network and is not closed. */
    List<String> awaitingReplies();
}
