package city.otklik.publishing.networks.vk;

import city.otklik.facts.Network;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.NetworkConnector.Reply;
import city.otklik.publishing.networks.NetworkConnector.Seen;
import city.otklik.publishing.networks.PushedComment;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A comment as VK shows it: in a thread that was read, or in an event that VK pushed. */
record VkComment(JsonNode json) implements PushedComment {

    private static final int LONGEST_TEXT = 100_000;

    long id() {
        return json.path("id").asLong();
    }

    /** Positive for a person, negative for a community. */
    long author() {
        return json.path("from_id").asLong();
    }

    /** The comment it replies to, 0 for none. */
    long repliesTo() {
        return json.path("reply_to_comment").asLong();
    }

    /** At most {@value #LONGEST_TEXT} characters, many times what VK allows: it becomes part of a fact. */
    String text() {
        String text = json.path("text").asString("");
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT) - 1)) + "…";
    }

    /** In whole seconds. */
    Instant at() {
        return Instant.ofEpochSecond(json.path("date").asLong());
    }

    boolean isBy(OfficialAccount account) {
        return String.valueOf(-author()).equals(account.ownerId());
    }

    Seen seen() {
        return new Seen(String.valueOf(id()), author() < 0 ? String.valueOf(-author()) : "", at());
    }

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public boolean isUnder(String link) {
        long wall = json.path("post_owner_id").asLong(json.path("owner_id").asLong());
        long post = json.path("post_id").asLong();
        return VkLink.parse(link)
                .filter(l -> l.ownerId() == wall && l.postId() == post)
                .filter(l -> l.root() == null || isInThread(l.root()))
                .isPresent();
    }

    private boolean isInThread(long root) {
        JsonNode parents = json.path("parents_stack");
        return (parents.isEmpty() ? repliesTo() : parents.path(0).asLong()) == root;
    }

    @Override
    public Optional<Reply> answering(OfficialAccount account, String externalId) {
        long ours = Long.parseLong(externalId);
        return id() > ours && !isBy(account)
                ? Optional.of(
                        new Reply(String.valueOf(id()), String.valueOf(author()), text(), at(), repliesTo() == ours))
                : Optional.empty();
    }
}
