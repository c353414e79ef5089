package city.otklik.publishing.postings;

import city.otklik.casestore.Note;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.cases.Posting;
import city.otklik.publishing.cases.Posting.Published;
import city.otklik.publishing.cases.PostingName;
import city.otklik.publishing.cases.PostingState;
import city.otklik.publishing.cases.PublishingCase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posting as people see it.
 *
 * @param number draft version of an answer, number of a clarification
 * @param account the official account it was tried or posted from, null before that
 * @param url where it is, null until it is there
 * @param postedAt the time that counts, null until it is there
 * @param claimedAt a time that waits for the supervisor's confirmation, null where none does
 * @param link the citizen's message
 * @param note why it is in this state
 */
record PostingView(
        String caseId,
        PostingKind kind,
        int number,
        PostingState state,
        int attempts,
        @Nullable String account,
        @Nullable String url,
        @Nullable Instant postedAt,
        @Nullable Instant claimedAt,
        String link,
        String text,
        Note note) {

    /** The posting with this name, which the case has. */
    static PostingView of(PublishingCase state, PostingName name) {
        return of(state, state.posting(name).orElseThrow());
    }

    static List<PostingView> all(PublishingCase state) {
        return state.postings().stream()
                .map(posting -> of(state, posting.name()))
                .toList();
    }

    private static PostingView of(PublishingCase state, Posting posting) {
        Published there = posting.published();
        return new PostingView(
                state.caseId(),
                posting.name().kind(),
                posting.name().number(),
                posting.state(),
                posting.attempt().count(),
                posting.account(),
                there == null ? null : there.url(),
                there == null ? null : there.at(),
                there == null ? null : there.claimedAt(),
                state.link(),
                posting.contentOrNone().text(),
                posting.attempt().note());
    }
}
