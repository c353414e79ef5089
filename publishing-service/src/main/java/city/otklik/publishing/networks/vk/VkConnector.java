package city.otklik.publishing.networks.vk;

import city.otklik.facts.Network;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.FileShelf;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.vk.VkApi.Said;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** VKontakte: replies to comments on walls from a community's account. */
@Component
@ConditionalOnProperty(name = "otklik.networks.vk.enabled", matchIfMissing = true)
final class VkConnector implements NetworkConnector {

    private final VkApi api;
    private final VkFiles files;

    VkConnector(
            FileShelf shelf,
            @Value("${otklik.networks.vk.url:https://api.vk.com}") URI url,
            @Value("${otklik.networks.vk.connect-timeout:3s}") Duration connectTimeout,
            @Value("${otklik.networks.vk.read-timeout:20s}") Duration readTimeout) {
        this.api = new VkApi(url, connectTimeout, readTimeout);
        this.files = new VkFiles(api, shelf);
    }

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public Optional<String> wallOwner(String link) {
        return VkLink.parse(link).map(l -> String.valueOf(Math.abs(l.ownerId())));
    }

    @Override
    public PostingResult post(PostingRequest request) {
        VkLink link = VkLink.parse(request.link()).orElseThrow();
        String token = firstOf(request.tokens().community(), request.tokens().user());
        if (token == null) {
            return new PostingResult.AccountUnusable(
                    "account " + request.account().name() + " has neither a community nor a user token");
        }
        return switch (files.upload(request, token)) {
            case VkFiles.Uploaded.NotReady(PostingResult result) -> result;
            case VkFiles.Uploaded.Ready(List<String> attachments) -> comment(request, link, token, attachments);
        };
    }

    private PostingResult comment(PostingRequest request, VkLink link, String token, List<String> attachments) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("owner_id", link.ownerId());
        parameters.put("post_id", link.postId());
        parameters.put("from_group", request.account().ownerId());
        parameters.put("message", request.text());
        parameters.put("guid", request.key());
        if (link.reply() != null) {
            parameters.put("reply_to_comment", link.reply());
        }
        if (!attachments.isEmpty()) {
            parameters.put("attachments", String.join(",", attachments));
        }
        return switch (api.call("wall.createComment", token, parameters)) {
            case Said.Response(JsonNode response) ->
                accepted(request, link, response.path("comment_id").asLong(0));
            case Said.Failed(VkErrors.VkError error) -> VkErrors.result(error);
            case Said.Silent(boolean left, String reason) when left -> new PostingResult.Ambiguous(reason);
            case Said.Silent(boolean left, String reason) -> new PostingResult.NeverLeft(reason);
        };
    }

    private PostingResult accepted(PostingRequest request, VkLink link, long comment) {
        if (comment == 0) {
            return new PostingResult.Ambiguous("VK accepted the comment without telling its id");
        }
        // VK tells no time on posting: it is read back, and where that fails the moment of the confirmation counts.
        Instant at = thread(request.tokens(), link)
                .flatMap(comments -> comments.stream()
                        .filter(c -> c.path("id").asLong() == comment)
                        .findFirst())
                .map(VkConnector::date)
                .orElse(null);
        return new PostingResult.Accepted(String.valueOf(comment), link.urlOf(comment), at);
    }

    @Override
    public Search find(PostingRequest request) {
        VkLink link = VkLink.parse(request.link()).orElseThrow();
        Optional<List<JsonNode>> comments = thread(request.tokens(), link);
        if (comments.isEmpty()) {
            return new Search.Unreadable("the thread cannot be read");
        }
        String sent = VkText.comparable(request.text());
        long us = -Long.parseLong(request.account().ownerId());
        return comments.get().stream()
                .filter(c -> c.path("from_id").asLong() == us)
                .filter(c -> link.reply() == null || c.path("reply_to_comment").asLong() == link.reply())
                .filter(c -> !date(c).isBefore(request.since().minusSeconds(60)))
                .filter(c -> VkText.comparable(c.path("text").asString("")).equals(sent))
                .findFirst()
                .<Search>map(c -> new Search.Found(new PostingResult.Accepted(
                        c.path("id").asString(), link.urlOf(c.path("id").asLong()), date(c))))
                .orElseGet(Search.NotFound::new);
    }

    @Override
    public List<Reply> repliesAfter(
            OfficialAccount account, OfficialAccount.Tokens tokens, String link, String externalId) {
        long ours = Long.parseLong(externalId);
        long us = -Long.parseLong(account.ownerId());
        List<Reply> replies = new ArrayList<>();
        for (JsonNode c : thread(tokens, VkLink.parse(link).orElseThrow()).orElse(List.of())) {
            if (c.path("id").asLong() > ours && c.path("from_id").asLong() != us) {
                replies.add(new Reply(
                        c.path("id").asString(),
                        c.path("from_id").asString(),
                        c.path("text").asString(""),
                        date(c),
                        c.path("reply_to_comment").asLong() == ours));
            }
        }
        replies.sort(java.util.Comparator.comparing(Reply::at));
        return replies;
    }

    @Override
    public Optional<Instant> postedAt(OfficialAccount account, OfficialAccount.Tokens tokens, String url) {
        Optional<VkLink> link = VkLink.parse(url).filter(l -> l.reply() != null);
        return link.flatMap(l -> thread(tokens, l))
                .flatMap(comments -> comments.stream()
                        .filter(c -> c.path("id")
                                .asString()
                                .equals(String.valueOf(link.get().reply())))
                        .findFirst())
                .map(VkConnector::date);
    }

    /** The newest hundred comments of the thread the message stands in; empty when it cannot be read. */
    private Optional<List<JsonNode>> thread(OfficialAccount.Tokens tokens, VkLink link) {
        String token = firstOf(tokens.service(), tokens.user());
        if (token == null) {
            return Optional.empty();
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("owner_id", link.ownerId());
        parameters.put("post_id", link.postId());
        if (link.root() != null) {
            parameters.put("comment_id", link.root());
        }
        parameters.put("sort", "desc");
        parameters.put("count", 100);
        parameters.put("preview_length", 0);
        parameters.put("thread_items_count", 10);
        if (!(api.call("wall.getComments", token, parameters) instanceof Said.Response(JsonNode response))) {
            return Optional.empty();
        }
        List<JsonNode> comments = new ArrayList<>();
        for (JsonNode item : response.path("items")) {
            comments.add(item);
            item.path("thread").path("items").forEach(comments::add);
        }
        return Optional.of(comments);
    }

    private static Instant date(JsonNode comment) {
        return Instant.ofEpochSecond(comment.path("date").asLong());
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
