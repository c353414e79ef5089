package city.otklik.publishing.postings;

import city.otklik.facts.AnswerKind;
import city.otklik.facts.PostingKind;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult.Accepted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text on its way into a network: intent, attempt, outcome.
 *
 * @param answerKind of an answer; null for a clarification
 * @param wantedAt when the answer was approved or the clarification asked: it cannot stand in the network before that
 * @param attempts how often it was tried
 * @param firstTried when the first request was about to leave, null before it
 * @param notBefore the clerk looks at it again from then on
 * @param looks how often the thread was read to find it
 * @param account the official account it was tried from, null before the first attempt
 * @param standing id, address and time in the network, null until it stands there
 * @param claimedAt when the person who recorded it by hand says it was posted; counted only once confirmed
 * @param recalled why it is wanted no longer though nobody knows yet whether it stands; null while it is wanted
 * @param note why it is in this state, for a person
 */
public record Posting(
        PostingName name,
        @Nullable AnswerKind answerKind,
        String text,
        List<PostingFile> files,
        String contentHash,
        Instant wantedAt,
        PostingState state,
        int attempts,
        @Nullable Instant firstTried,
        Instant notBefore,
        int looks,
        @Nullable String account,
        @Nullable Accepted standing,
        @Nullable Instant claimedAt,
        @Nullable String recalled,
        String note) {

    public Posting {
        files = List.copyOf(files);
    }

    static Posting intended(
            PostingName name,
            @Nullable AnswerKind answerKind,
            String text,
            List<PostingFile> files,
            String contentHash,
            Instant wantedAt,
            Instant now) {
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                wantedAt,
                PostingState.INTENDED,
                0,
                null,
                now,
                0,
                null,
                null,
                null,
                null,
                "");
    }

    /** Whether it may stand in the network without anybody knowing. */
    boolean mayStand() {
        return state == PostingState.ATTEMPTED || state == PostingState.UNCERTAIN || state == PostingState.NEEDS_PERSON;
    }

    boolean isAnswer() {
        return name.kind() == PostingKind.ANSWER;
    }

    Posting attemptedFrom(String speaker, Instant now, Instant lease) {
        Instant first = firstTried == null ? now : firstTried;
        return changed(PostingState.ATTEMPTED, attempts + 1, first, lease, 0, speaker, null, null, recalled, "");
    }

    /** Tried in vain before any request could leave. */
    Posting triedInVain() {
        return changed(state, attempts + 1, firstTried, notBefore, looks, account, standing, claimedAt, recalled, note);
    }

    Posting in(PostingState next, Instant when, String why) {
        return changed(next, attempts, firstTried, when, looks, account, standing, claimedAt, recalled, why);
    }

    Posting lookedFor(Instant nextLook) {
        return changed(
                PostingState.UNCERTAIN,
                attempts,
                firstTried,
                nextLook,
                looks + 1,
                account,
                standing,
                claimedAt,
                recalled,
                note);
    }

    Posting standingAs(Accepted accepted, String speaker, @Nullable Instant claimed) {
        return changed(
                PostingState.POSTED, attempts, firstTried, notBefore, looks, speaker, accepted, claimed, recalled, "");
    }

    /** Wanted no longer: dropped where it surely does not stand, else marked until that is known. */
    Posting recalledFor(String why) {
        return switch (state) {
            case INTENDED, FAILED -> in(PostingState.DROPPED, notBefore, why);
            case ATTEMPTED, UNCERTAIN, NEEDS_PERSON ->
                changed(state, attempts, firstTried, notBefore, looks, account, standing, claimedAt, why, note);
            case POSTED, DROPPED -> this;
        };
    }

    private Posting changed(
            PostingState next,
            int tries,
            @Nullable Instant first,
            Instant when,
            int read,
            @Nullable String speaker,
            @Nullable Accepted found,
            @Nullable Instant claimed,
            @Nullable String unwanted,
            String why) {
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                wantedAt,
                next,
                tries,
                first,
                when,
                read,
                speaker,
                found,
                claimed,
                unwanted,
                why);
    }
}
