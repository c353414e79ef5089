package city.otklik.publishing.cases;

import city.otklik.casestore.Note;
import city.otklik.publishing.cases.Posting.Wanted;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is not a fact about a posting: how posting it goes. A rebuild loses it, and {@link #lost} takes its place.
 *
 * @param state as people see it; facts and this attempt lead to it
 * @param count how often it was tried
 * @param firstTried when the first request was about to leave, null before it
 * @param next from then on the service looks at it again
 * @param looks how often the thread was read to find it
 * @param account the official account it was tried from, null before the first attempt
 * @param note why it is in this state, for a person
 * @param proved what was approval's, known since the first request was to leave or, where facts want something else under
 *     the name, since that was noticed; null before that, and where it is lost
 */
public record Attempt(
        PostingState state,
        int count,
        @Nullable Instant firstTried,
        Instant next,
        int looks,
        @Nullable String account,
        Note note,
        @Nullable Wanted proved) {

    /** Nothing is known of any attempt at what is wanted since {@code wantedAt}: it is looked for before it is sent. */
    public static Attempt lost(Instant wantedAt) {
        return new Attempt(PostingState.UNCERTAIN, 0, null, wantedAt, 0, null, Note.NONE, null);
    }

    /** Surely not tried yet. */
    public static Attempt none(Instant now) {
        return new Attempt(PostingState.INTENDED, 0, null, now, 0, null, Note.NONE, null);
    }

    /** Whether a rebuild left open if it was ever tried. */
    public boolean isLost() {
        return state == PostingState.UNCERTAIN && count == 0;
    }

    /** The request with what was proved leaves now, and counts as lost at {@code leaseEnd}. */
    public Attempt started(Wanted what, String from, Instant now, Instant leaseEnd) {
        return new Attempt(
                PostingState.ATTEMPTED,
                count + 1,
                firstTried == null ? now : firstTried,
                leaseEnd,
                0,
                from,
                Note.NONE,
                what);
    }

    /** Of all that facts want under its name, this was proved to be approval's. */
    public Attempt proving(Wanted what) {
        return new Attempt(state, count, firstTried, next, looks, account, note, what);
    }

    /** As {@link #lost}, but for what was proved. */
    public Attempt lostAt(Instant at) {
        return new Attempt(PostingState.UNCERTAIN, 0, null, at, 0, null, Note.NONE, proved);
    }

    /** It failed before any request with what was proved could leave. */
    public Attempt failedEarly(Wanted what) {
        return new Attempt(state, count + 1, firstTried, next, looks, account, note, what);
    }

    public Attempt in(PostingState nextState, Instant nextTime, Note why) {
        return new Attempt(nextState, count, firstTried, nextTime, looks, account, why, proved);
    }

    /** The thread was read without finding it. */
    public Attempt lookedFor(Instant nextLook) {
        return new Attempt(state, count, firstTried, nextLook, looks + 1, account, note, proved);
    }

    Attempt in(PostingState nextState, Note why) {
        return in(nextState, next, why);
    }
}
