package city.otklik.publishing.networks;

import city.otklik.facts.Network;
import city.otklik.publishing.accounts.OfficialAccount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: one social network. Nothing in it ever repeats a request by itself. */
public interface NetworkConnector {

    Network network();

    /** Whose page a message stands on, as a positive id; empty when the link is none of this network's. */
    Optional<String> wallOwner(String link);

    /** Posts once. */
    PostingResult post(PostingRequest request);

    /** Looks whether an earlier attempt stands in the network. */
    Search find(PostingRequest request);

    /** Replies that came after our posting, oldest first; empty list when there are none or the thread is unreadable. */
    List<Reply> repliesAfter(OfficialAccount account, OfficialAccount.Tokens tokens, String link, String externalId);

    /** When the posting at {@code url} was made by the network's own time; empty where it cannot be read. */
    Optional<Instant> postedAt(OfficialAccount account, OfficialAccount.Tokens tokens, String url);

    /** What reading the thread showed. */
    sealed interface Search {
        record Found(PostingResult.Accepted posting) implements Search {}

        record NotFound() implements Search {}

        record Unreadable(String reason) implements Search {}
    }

    /**
     * A comment under ours.
     *
     * @param repliesToUs whether it replies to our very comment
     */
    record Reply(String id, String authorId, String text, Instant at, boolean repliesToUs) {}
}
