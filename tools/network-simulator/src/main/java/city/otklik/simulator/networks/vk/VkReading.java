package city.otklik.simulator.networks.vk;

import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.WallPost;
import city.otklik.simulator.threads.Walls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** {@code wall.getComments} and {@code wall.getComment}: how a posted answer is found again. */
@Component
final class VkReading implements VkMethods {

    private static final int MOST_THREAD_ITEMS = 10;

    private final Walls walls;
    private final Authors authors;
    private final VkAccounts accounts;
    private final VkPortrait portrait;

    VkReading(Walls walls, Authors authors, VkAccounts accounts, VkPortrait portrait) {
        this.walls = walls;
        this.authors = authors;
        this.accounts = accounts;
        this.portrait = portrait;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.reading(
                        "wall.getComments",
                        Set.of(VkTokenKind.USER, VkTokenKind.SERVICE),
                        List.of("owner_id", "post_id"),
                        this::comments),
                VkMethod.reading(
                        "wall.getComment", Set.of(VkTokenKind.USER), List.of("owner_id", "comment_id"), this::comment));
    }

    private VkAnswer comment(VkCall call) {
        return walls.comment(call.wall(), call.required("comment_id"))
                .filter(c -> !c.deleted())
                .map(c -> VkAnswer.ok(Map.of("items", List.of(portrait.of(c)))))
                .orElseGet(() -> VkRefusals.parameter("comment_id is not found"));
    }

    private VkAnswer comments(VkCall call) {
        Optional<WallPost> post = walls.post(call.wall(), call.required("post_id"));
        if (post.isEmpty()) {
            return VkRefusals.parameter("post_id is not found");
        }
        if (post.get().deleted()) {
            return VkRefusals.denied("post was deleted");
        }
        return post.get().commenting() == Commenting.HIDDEN
                ? VkRefusals.COMMENTS_DENIED
                : VkAnswer.ok(list(call, post.get()));
    }

    private Map<String, Object> list(VkCall call, WallPost post) {
        List<Comment> all = walls.under(post);
        Optional<Long> root = call.number("comment_id").filter(id -> id > 0);
        List<Comment> level = root.map(id -> repliesTo(id, all)).orElseGet(() -> firstComments(all));
        List<VkComment> items = VkPage.of(call).cut(level).stream()
                .map(c -> root.isPresent() ? shown(call, c) : withThread(call, post, c, all))
                .toList();
        boolean open = post.commenting() == Commenting.OPEN;
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "count",
                root.isPresent()
                        ? level.size()
                        : all.stream().filter(c -> !c.deleted()).count());
        body.put("items", items);
        body.put("current_level_count", level.size());
        body.put("can_post", open);
        body.put("show_reply_button", open);
        body.put("groups_can_post", groupsCanPost(post));
        body.put("post_author_id", post.author());
        if (call.flag("extended")) {
            body.put("profiles", people(items, id -> id > 0));
            body.put("groups", people(items, id -> id < 0));
        }
        return body;
    }

    private static List<Comment> repliesTo(long root, List<Comment> all) {
        return all.stream()
                .filter(c -> c.root() != null && c.root() == root && !c.deleted())
                .toList();
    }

    private static List<Comment> firstComments(List<Comment> all) {
        return all.stream()
                .filter(c -> c.root() == null)
                .filter(c -> !c.deleted() || !repliesTo(c.id(), all).isEmpty())
                .toList();
    }

    private boolean groupsCanPost(WallPost post) {
        return accounts.ownerOf(post.wall()).map(VkCommunity::groupsCanPost).orElse(true);
    }

    private VkComment shown(VkCall call, Comment comment) {
        VkComment shown = portrait.of(comment);
        int preview = call.bounded("preview_length", 0, 100_000);
        return preview == 0 ? shown : shown.shortenedTo(preview);
    }

    /** The first replies of a thread come in the order of writing, whatever the order of the first comments. */
    private VkComment withThread(VkCall call, WallPost post, Comment comment, List<Comment> all) {
        List<Comment> replies = repliesTo(comment.id(), all);
        List<VkComment> items = replies.stream()
                .limit(call.bounded("thread_items_count", 0, MOST_THREAD_ITEMS))
                .map(c -> shown(call, c))
                .toList();
        boolean open = post.commenting() == Commenting.OPEN;
        boolean authorReplied = replies.stream().anyMatch(r -> r.author() == post.author());
        return shown(call, comment)
                .with(new VkComment.Branch(replies.size(), items, open, open, groupsCanPost(post), authorReplied));
    }

    private List<Map<String, Object>> people(List<VkComment> items, LongPredicate kind) {
        return items.stream()
                .flatMap(c -> Stream.concat(
                        Stream.of(c.fromId()),
                        Optional.ofNullable(c.thread()).stream()
                                .flatMap(t -> t.items().stream().map(VkComment::fromId))))
                .distinct()
                .filter(kind::test)
                .map(id -> Map.<String, Object>of("id", Math.abs(id), "name", authors.nameOf(Network.VK, id)))
                .toList();
    }
}
