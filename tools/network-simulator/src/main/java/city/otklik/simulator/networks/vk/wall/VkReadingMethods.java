package city.otklik.simulator.networks.vk.wall;

import static city.otklik.simulator.networks.vk.api.VkMethod.USERS;

import city.otklik.simulator.accounts.AccessToken;
import city.otklik.simulator.accounts.Accounts;
import city.otklik.simulator.accounts.Community;
import city.otklik.simulator.networks.vk.api.VkAnswer;
import city.otklik.simulator.networks.vk.api.VkCall;
import city.otklik.simulator.networks.vk.api.VkErrors;
import city.otklik.simulator.networks.vk.api.VkMethod;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code wall.getComments} and {@code wall.getComment}: how a posted answer is found again. */
@Component
final class VkReadingMethods implements VkMethod.Group {

    private static final Set<AccessToken.Kind> READERS = Set.of(AccessToken.Kind.USER, AccessToken.Kind.SERVICE);
    private static final int MOST_THREAD_ITEMS = 10;

    private final Walls walls;
    private final Authors authors;
    private final Accounts accounts;
    private final VkCommentRenderer renderer;

    VkReadingMethods(Walls walls, Authors authors, Accounts accounts, VkCommentRenderer renderer) {
        this.walls = walls;
        this.authors = authors;
        this.accounts = accounts;
        this.renderer = renderer;
    }

    @Override
    public List<VkMethod> methods() {
        return List.of(
                VkMethod.of("wall.getComments", READERS, null, this::comments, "owner_id", "post_id"),
                VkMethod.of("wall.getComment", USERS, null, this::comment, "owner_id", "comment_id"));
    }

    private VkAnswer comment(VkCall call) {
        return walls.comment(call.wall(), call.required("comment_id"))
                .filter(c -> !c.deleted())
                .map(c -> VkAnswer.ok(Map.of("items", List.of(renderer.view(c, 0, null)))))
                .orElseGet(() -> VkErrors.parameter("comment_id is not found"));
    }

    private VkAnswer comments(VkCall call) {
        Optional<WallPost> post = walls.post(call.wall(), call.required("post_id"));
        if (post.isEmpty()) {
            return VkErrors.parameter("post_id is not found");
        }
        if (post.get().deleted()) {
            return VkErrors.denied("post was deleted");
        }
        return post.get().commenting() == Commenting.HIDDEN
                ? VkErrors.COMMENTS_DENIED
                : VkAnswer.ok(list(call, post.get()));
    }

    private Map<String, Object> list(VkCall call, WallPost post) {
        List<Comment> all = walls.under(post);
        Optional<Long> root = call.positive("comment_id");
        List<Comment> level = root.map(id -> repliesTo(id, all)).orElseGet(() -> firstComments(all));
        List<VkCommentView> items = Page.of(call).cut(level).stream()
                .map(c -> root.isPresent() ? shown(call, c, null) : withThread(call, post, c, all))
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
        return accounts.ownerOf(post.wall()).map(Community::groupsCanPost).orElse(true);
    }

    private VkCommentView shown(VkCall call, Comment comment, VkCommentView.@Nullable Replies replies) {
        return renderer.view(comment, call.bounded("preview_length", 0, 100_000), replies);
    }

    /** The first replies of a thread come in the order of writing, whatever the order of the first comments. */
    private VkCommentView withThread(VkCall call, WallPost post, Comment comment, List<Comment> all) {
        List<Comment> replies = repliesTo(comment.id(), all);
        List<VkCommentView> items = replies.stream()
                .limit(call.bounded("thread_items_count", 0, MOST_THREAD_ITEMS))
                .map(c -> shown(call, c, null))
                .toList();
        boolean open = post.commenting() == Commenting.OPEN;
        boolean authorReplied = replies.stream().anyMatch(r -> r.author() == post.author());
        return shown(
                call,
                comment,
                new VkCommentView.Replies(replies.size(), items, open, open, groupsCanPost(post), authorReplied));
    }

    private List<Map<String, Object>> people(List<VkCommentView> items, LongPredicate kind) {
        return items.stream()
                .flatMap(c -> Stream.concat(
                        Stream.of(c.fromId()),
                        Optional.ofNullable(c.thread()).stream()
                                .flatMap(t -> t.items().stream().map(VkCommentView::fromId))))
                .distinct()
                .filter(kind::test)
                .map(id -> Map.<String, Object>of("id", Math.abs(id), "name", authors.nameOf(Network.VK, id)))
                .toList();
    }

    /** Which part of a list of comments was asked for. */
    private record Page(boolean newestFirst, Optional<Long> startComment, int offset, int count) {

        static Page of(VkCall call) {
            return new Page(
                    "desc".equals(call.text("sort")),
                    call.positive("start_comment_id"),
                    Math.toIntExact(Math.clamp(call.number("offset").orElse(0L), -100_000, 100_000)),
                    call.bounded("count", 10, 100));
        }

        /** The part of {@code level}, which is in the order of writing. */
        List<Comment> cut(List<Comment> level) {
            List<Comment> sorted = newestFirst ? level.reversed() : level;
            int start = startComment.map(id -> indexOf(sorted, id)).orElse(0) + offset;
            int from = Math.clamp(start, 0, sorted.size());
            return sorted.subList(from, Math.min(sorted.size(), from + count));
        }

        private static int indexOf(List<Comment> sorted, long id) {
            List<Long> ids = sorted.stream().map(Comment::id).toList();
            return ids.contains(id) ? ids.indexOf(id) : sorted.size();
        }
    }
}
