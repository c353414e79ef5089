package city.otklik.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answers to requests with an {@code Idempotency-Key}, so that a request sent again is not carried out again. A key is
 * reserved before its request is carried out: of two at the same moment, one is.
 */
public interface KeptAnswers {

    /** How long a key is known. */
    Duration KEPT = Duration.ofHours(24);

    /**
     * What was answered.
     *
     * @param headers those that belong to what was done, by name
     * @param body JSON; empty where there was none
     */
    record Answer(int status, Map<String, String> headers, String body) {}

    /**
     * A key that is taken.
     *
     * @param request digest of the first request with it
     * @param answer null while the request is carried out, and where nobody knows how it ended
     */
    record Taken(String request, @Nullable Answer answer) {}

    /**
     * Reserves a key for {@link #KEPT}.
     *
     * @param key of one person and one address
     * @param request digest of what is asked for
     * @return empty where the key was free and is reserved now
     */
    Optional<Taken> reserve(String key, String request);

    /** Keeps the answer to the request that reserved the key. */
    void keep(String key, Answer answer);

    /** Frees a key again whose request was refused: nothing was done. */
    void release(String key);
}
