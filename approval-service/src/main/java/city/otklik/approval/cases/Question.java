package city.otklik.approval.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question to the author in the network (§10). Where it stands, {@code CaseLife} knows.
 *
 * @param number from 1, within the case
 * @param url where it was posted, null before
 * @param postedAt the network's time, null before
 * @param reply the author's words, null while there are none
 * @param remind true once the author has kept silent for long: it may be withdrawn (reading 6)
 */
public record Question(
        int number,
        String text,
        String askedBy,
        Instant askedAt,
        @Nullable String url,
        @Nullable Instant postedAt,
        @Nullable String reply,
        boolean remind) {

    public static Question asked(int number, String text, String by, Instant at) {
        return new Question(number, text, by, at, null, null, null, false);
    }

    Question posted(String where, Instant at) {
        return new Question(number, text, askedBy, askedAt, where, at, reply, remind);
    }

    /** @param words null when what was taken for the reply is none */
    Question replied(@Nullable String words) {
        return new Question(number, text, askedBy, askedAt, url, postedAt, words, remind && words == null);
    }

    Question reminded() {
        return new Question(number, text, askedBy, askedAt, url, postedAt, reply, true);
    }
}
