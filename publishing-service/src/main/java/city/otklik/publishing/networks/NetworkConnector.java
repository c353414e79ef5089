package city.otklik.publishing.networks;

import city.otklik.casestore.Note;
import city.otklik.publishing.accounts.AccountRule;
import city.otklik.publishing.accounts.OfficialAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: one social network. Nothing in it ever repeats a request by itself. */
public interface NetworkConnector extends AccountRule {

    /** Whose page a message is on, as a positive id; empty when the link is none of this network's. */
    Optional<String> wallOwner(String link);

    /** Uploads what has to be there before; shows nothing to anybody, so it may be done again. */
    Prepared prepare(PostingRequest request);

    /**
     * Posts once.
     *
     * @param attachments as {@link #prepare} named them
     */
    PostingResult post(PostingRequest request, List<String> attachments);

    /** Looks whether an earlier attempt is in the network. Not found means that it is surely not there now. */
    Search find(PostingRequest request);

    /** Replies that came after our posting, oldest first; empty list when there are none or the thread is unreadable. */
    List<Reply> repliesAfter(OfficialAccount account, OfficialAccount.Tokens tokens, String link, String externalId);

    /** What is at {@code url}, as the network shows it; empty where it cannot be read. */
    Optional<Seen> seenAt(OfficialAccount account, OfficialAccount.Tokens tokens, String url);

    /** Whether everything is there that a posting needs. */
    sealed interface Prepared {
        record Ready(List<String> attachments) implements Prepared {}

        /** Nothing was posted, whatever the result says. */
        record NotReady(PostingResult why) implements Prepared {}
    }

    /**
     * A posting as its network shows it.
     *
     * @param ownerId of the account that wrote it, as in {@link OfficialAccount#ownerId()}; empty for a person
     */
    record Seen(String externalId, String ownerId, Instant at) {}

    /** What reading the thread showed. */
    sealed interface Search {
        record Found(PostingResult.Accepted posting) implements Search {}

        record NotFound() implements Search {}

        record Unreadable(Note reason) implements Search {}
    }

    /**
     * A comment under ours.
     *
     * @param repliesToUs whether it replies to our very comment
     */
    record Reply(String id, String authorId, String text, Instant at, boolean repliesToUs) {}
}
