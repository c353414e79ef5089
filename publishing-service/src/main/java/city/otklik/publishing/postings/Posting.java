package city.otklik.publishing.postings;

import city.otklik.facts.AnswerKind;
import city.otklik.publishing.networks.PostingRequest.PostingFile;
import city.otklik.publishing.networks.PostingResult.Accepted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text on its way into a network: intent, attempt, outcome.
 *
 * @param answerKind of an answer; null for a clarification
 * @param attempts how often a request left
 * @param firstTried when the first attempt began, null before it
 * @param notBefore the clerk looks at it again from then on
 * @param looks how often the thread was read to find it
 * @param account the official account it was tried from, null before the first attempt
 * @param standing id, address and time in the network, null until it stands there
 * @param claimedAt when the person who recorded it by hand says it was posted; counted only once confirmed
 * @param note why it is in this state, for a person
 */
public record Posting(
        PostingName name,
        @Nullable AnswerKind answerKind,
        String text,
        List<PostingFile> files,
        String contentHash,
        PostingState state,
        int attempts,
        @Nullable Instant firstTried,
        Instant notBefore,
        int looks,
        @Nullable String account,
        @Nullable Accepted standing,
        @Nullable Instant claimedAt,
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
            Instant now) {
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                PostingState.INTENDED,
                0,
                null,
                now,
                0,
                null,
                null,
                null,
                "");
    }

    Posting attemptedFrom(String speaker, Instant now, Instant lease) {
        Instant first = firstTried == null ? now : firstTried;
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                PostingState.ATTEMPTED,
                attempts + 1,
                first,
                lease,
                0,
                speaker,
                null,
                null,
                "");
    }

    Posting in(PostingState next, Instant when, String why) {
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                next,
                attempts,
                firstTried,
                when,
                looks,
                account,
                standing,
                claimedAt,
                why);
    }

    Posting lookedFor(Instant nextLook) {
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                PostingState.UNCERTAIN,
                attempts,
                firstTried,
                nextLook,
                looks + 1,
                account,
                standing,
                claimedAt,
                note);
    }

    Posting standingAs(Accepted accepted, String speaker, @Nullable Instant claimed) {
        return new Posting(
                name,
                answerKind,
                text,
                files,
                contentHash,
                PostingState.POSTED,
                attempts,
                firstTried,
                notBefore,
                looks,
                speaker,
                accepted,
                claimed,
                "");
    }
}
