package city.otklik.publishing.cases;

import city.otklik.facts.Network;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Port: which cases have something to post, and which wait for a person or an author. */
public interface PublishingCases {

    /** Cases with a posting to be looked at by {@code now}; one that may be out already is looked at in any case. */
    List<String> dueBy(Instant now);

    /** Cases with a posting in {@code state}. */
    List<String> withPostingIn(PostingState state);

    /** How many cases have a posting in {@code state}, by network; absent where none. Only these cases are looked at. */
    Map<Network, Long> countedWithPostingIn(PostingState state);

    /** Open cases with a clarification in the network that is neither withdrawn nor closed by an answer. */
    List<String> awaitingReplies();
}
