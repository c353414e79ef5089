package city.otklik.publishing.postings;

import city.otklik.facts.PostingKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A posting as people see it.
 *
 * @param number draft version of an answer, number of a clarification
 * @param account the official account it was tried or posted from, null before that
 * @param url where it stands, null until it does
 * @param standsSince the time that counts, null until it stands
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
        @Nullable Instant standsSince,
        @Nullable Instant claimedAt,
        String link,
        String text,
        String note) {

    static PostingView of(String caseId, PublishingCase kase, Posting posting) {
        return new PostingView(
                caseId,
                posting.name().kind(),
                posting.name().number(),
                posting.state(),
                posting.attempts(),
                posting.account(),
                posting.standing() == null ? null : posting.standing().url(),
                posting.standing() == null ? null : posting.standing().at(),
                posting.claimedAt(),
                kase.link(),
                posting.text(),
                posting.note());
    }

    static List<PostingView> all(String caseId, Optional<PublishingCase> kase) {
        return kase.stream()
                .flatMap(k -> k.postings().stream().map(p -> of(caseId, k, p)))
                .toList();
    }
}
