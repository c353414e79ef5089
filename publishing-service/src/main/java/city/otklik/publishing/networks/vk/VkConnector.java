package city.otklik.publishing.networks.vk;

import city.otklik.access.Refusal;
import city.otklik.casestore.Note;
import city.otklik.facts.Network;
import city.otklik.publishing.accounts.OfficialAccount;
import city.otklik.publishing.networks.NetworkConnector;
import city.otklik.publishing.networks.PostingRequest;
import city.otklik.publishing.networks.PostingResult;
import city.otklik.publishing.networks.StoredFiles;
import city.otklik.publishing.networks.vk.VkClient.CallResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** VKontakte: replies to comments on walls from a community's account. */
@Component
@ConditionalOnProperty(name = "otklik.networks.vk.enabled", matchIfMissing = true)
final class VkConnector implements NetworkConnector {

    private static final int PAGE = 100;
    private static final Pattern GROUP = Pattern.compile("[1-9]\\d{0,17}");

    private final VkClient client;
    private final VkUpload files;

    VkConnector(StoredFiles stored, RestClient.Builder http, VkProperties properties) {
        this.client = new VkClient(http, properties);
        this.files = new VkUpload(client, stored);
    }

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public Optional<Refusal> fault(OfficialAccount account) {
        return GROUP.matcher(account.ownerId()).matches() ? Optional.empty() : Optional.of(VkRefusals.unusableGroup());
    }

    @Override
    public Optional<String> wallOwner(String link) {
        return VkLink.parse(link).map(l -> String.valueOf(Math.abs(l.ownerId())));
    }

    @Override
    public Prepared prepare(PostingRequest request) {
        String token = tokenOf(request);
        return token == null
                ? new Prepared.NotReady(new PostingResult.AccountUnusable(
                        Note.of("token-missing", request.account().name())))
                : files.upload(request, token);
    }

    @Override
    public PostingResult post(PostingRequest request, List<String> attachments) {
        VkLink link = VkLink.parse(request.link()).orElseThrow();
        String token = Objects.requireNonNull(tokenOf(request));
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
        return switch (client.call("wall.createComment", token, parameters)) {
            case CallResult.Response(JsonNode response) ->
                accepted(request, link, response.path("comment_id").asLong(0));
            case CallResult.Failed(VkError error) -> error.result();
            case CallResult.NoResponse(boolean left, Note reason) when left -> new PostingResult.Ambiguous(reason);
            case CallResult.NoResponse(boolean left, Note reason) -> new PostingResult.NeverLeft(reason);
        };
    }

    private PostingResult accepted(PostingRequest request, VkLink link, long comment) {
        if (comment == 0) {
            return new PostingResult.Ambiguous(Note.of("no-id-given", Network.VK));
        }
        // VK gives no time on posting: it is read back, and where that fails the moment of the confirmation counts.
        Instant at = thread(request.tokens(), link).stream()
                .flatMap(List::stream)
                .filter(c -> c.id() == comment)
                .findFirst()
                .map(VkComment::at)
                .orElse(null);
        return new PostingResult.Accepted(String.valueOf(comment), link.urlOf(comment), at);
    }

    @Override
    public Search find(PostingRequest request) {
        VkLink link = VkLink.parse(request.link()).orElseThrow();
        Optional<List<VkComment>> comments = thread(request.tokens(), link);
        if (comments.isEmpty()) {
            return new Search.Unreadable(Note.of("thread-unreadable"));
        }
        String sent = VkText.comparable(request.text());
        Instant since = request.since().minusSeconds(60);
        return comments.get().stream()
                .filter(c -> c.isBy(request.account()))
                .filter(c -> link.reply() == null || c.repliesTo() == link.reply())
                .filter(c -> !c.at().isBefore(since))
                .filter(c -> !request.others().contains(String.valueOf(c.id())))
                .filter(c -> VkText.comparable(c.text()).equals(sent))
                .findFirst()
                .<Search>map(c -> new Search.Found(
                        new PostingResult.Accepted(String.valueOf(c.id()), link.urlOf(c.id()), c.at())))
                .orElseGet(() -> isWhole(comments.get(), since)
                        ? new Search.NotFound()
                        : new Search.Unreadable(Note.of("thread-too-long")));
    }

    /** Whether nothing written since then is missing. */
    private static boolean isWhole(List<VkComment> newest, Instant since) {
        return newest.size() < PAGE || newest.stream().anyMatch(c -> c.at().isBefore(since));
    }

    @Override
    public List<Reply> repliesAfter(
            OfficialAccount account, OfficialAccount.Tokens tokens, String link, String externalId) {
        return thread(tokens, VkLink.parse(link).orElseThrow()).stream()
                .flatMap(List::stream)
                // Dates are whole seconds: within one, ids show what came first.
                .sorted(Comparator.comparing(VkComment::at).thenComparingLong(VkComment::id))
                .flatMap(comment -> comment.answering(account, externalId).stream())
                .toList();
    }

    @Override
    public Optional<Seen> seenAt(OfficialAccount account, OfficialAccount.Tokens tokens, String url) {
        Optional<VkLink> link = VkLink.parse(url).filter(l -> l.reply() != null);
        return link.flatMap(l -> thread(tokens, l).stream()
                .flatMap(List::stream)
                .filter(c -> Long.valueOf(c.id()).equals(l.reply()))
                .findFirst()
                .map(VkComment::seen));
    }

    private static @Nullable String tokenOf(PostingRequest request) {
        return firstOf(request.tokens().community(), request.tokens().user());
    }

    /** The newest hundred comments of the thread the message is in; empty when it cannot be read. */
    private Optional<List<VkComment>> thread(OfficialAccount.Tokens tokens, VkLink link) {
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
        parameters.put("count", PAGE);
        parameters.put("preview_length", 0);
        parameters.put("thread_items_count", 10);
        if (!(client.call("wall.getComments", token, parameters) instanceof CallResult.Response(JsonNode response))) {
            return Optional.empty();
        }
        List<VkComment> comments = new ArrayList<>();
        for (JsonNode item : response.path("items")) {
            comments.add(new VkComment(item));
            item.path("thread").path("items").forEach(reply -> comments.add(new VkComment(reply)));
        }
        return Optional.of(comments);
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
