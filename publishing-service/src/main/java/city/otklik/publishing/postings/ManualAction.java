package city.otklik.publishing.postings;

import city.otklik.publishing.cases.PostingState;
import java.util.Set;

/** What a person may do about one posting, and in which states it may be. */
enum ManualAction {
    RECORD(PostingState.INTENDED, PostingState.UNCERTAIN, PostingState.NEEDS_PERSON, PostingState.FAILED),
    TAKE_OVER(PostingState.INTENDED),
    SEND_AGAIN(PostingState.NEEDS_PERSON, PostingState.FAILED);

    private final Set<PostingState> states;

    ManualAction(PostingState... states) {
        this.states = Set.of(states);
    }

    boolean isPossible(PostingState state) {
        return states.contains(state);
    }
}
