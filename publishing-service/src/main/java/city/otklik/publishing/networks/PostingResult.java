package city.otklik.publishing.networks;

import city.otklik.casestore.Note;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a network answered to one attempt to post. Every connector maps its errors to these and nothing else. */
public sealed interface PostingResult {

    /**
     * It is in the network.
     *
     * @param at the network's own time of it, null where it gives none
     */
    record Accepted(String externalId, String url, @Nullable Instant at) implements PostingResult {}

    /** Surely not accepted; the network asks to wait, by the machine's time. */
    record TryLater(Duration delay, Note reason) implements PostingResult {}

    /** The request surely never left, or an upload before it failed: sending again is safe. */
    record NeverLeft(Note reason) implements PostingResult {}

    /** It may be in the network or not: never sent again by itself. */
    record Ambiguous(Note reason) implements PostingResult {}

    /** The account cannot post at all now: token, rights. */
    record AccountUnusable(Note reason) implements PostingResult {}

    /** The network wants a person: captcha, confirmation. */
    record ForPerson(Note reason) implements PostingResult {}

    /** The network will never accept it: comments closed, message deleted, text refused. */
    record Refused(Note reason, Note remedy) implements PostingResult {}
}
