package city.otklik.simulator.threads;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.journal.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Every wall with its posts and comments; a changed comment is published as {@link CommentChange}. To be used within a turn
 * of the journal.
 */
@Component
public final class Walls {

    private final Map<Wall, Content> walls = new HashMap<>();
    private final Track<WallPost> posts;
    private final Track<Comment> comments;
    private final ApplicationEventPublisher events;

    Walls(Journal journal, ApplicationEventPublisher events) {
        this.events = events;
        this.posts = journal.track("post", WallPost.class, p -> on(p.wall()).put(p));
        this.comments =
                journal.track("comment", Comment.class, c -> on(c.wall()).put(c));
    }

    private Content on(Wall wall) {
        return walls.computeIfAbsent(wall, w -> new Content());
    }

    /** The next free number on a wall; posts and comments share them. */
    public long nextId(Wall wall) {
        return on(wall).last + 1;
    }

    /** Adds a post to its wall, or changes it. */
    public void put(WallPost post) {
        posts.record(post);
    }

    /** Adds a comment with the next free number; {@code replyTo} is null for one under the post itself. */
    public Comment write(
            Wall wall,
            long post,
            long author,
            @Nullable Long replyTo,
            String text,
            List<String> attachments,
            Moment at) {
        return write(wall, post, nextId(wall), author, replyTo, text, attachments, at);
    }

    /** Adds a comment with a number of its own, which is free. */
    public Comment write(
            Wall wall,
            long post,
            long id,
            long author,
            @Nullable Long replyTo,
            String text,
            List<String> attachments,
            Moment at) {
        Long root = Optional.ofNullable(replyTo)
                .flatMap(parent -> comment(wall, parent))
                .map(Comment::threadRoot)
                .orElse(null);
        return change(
                CommentChange.Kind.NEW,
                new Comment(wall, post, id, author, replyTo, root, text, attachments, at, false));
    }

    /** Gives a comment another text and other attachments. */
    public void edit(Comment comment, String text, List<String> attachments) {
        change(CommentChange.Kind.EDIT, comment.edited(text, attachments));
    }

    /** Hides a comment. */
    public void delete(Comment comment) {
        change(CommentChange.Kind.DELETE, comment.asDeleted());
    }

    private Comment change(CommentChange.Kind kind, Comment changed) {
        comments.record(changed);
        events.publishEvent(new CommentChange(kind, changed));
        return changed;
    }

    /** A post, deleted ones included. */
    public Optional<WallPost> post(Wall wall, long id) {
        return Optional.ofNullable(on(wall).posts.get(id));
    }

    /** A comment, deleted ones included. */
    public Optional<Comment> comment(Wall wall, long id) {
        return Optional.ofNullable(on(wall).comments.get(id));
    }

    /** A comment under this post that people see. */
    public Optional<Comment> shownUnder(WallPost post, long id) {
        return comment(post.wall(), id).filter(c -> c.post() == post.id() && !c.deleted());
    }

    /** Everything under a post in the order of writing, deleted comments included. */
    public List<Comment> under(WallPost post) {
        return on(post.wall()).comments.values().stream()
                .filter(c -> c.post() == post.id())
                .toList();
    }

    private static final class Content {
        private final TreeMap<Long, WallPost> posts = new TreeMap<>();
        private final TreeMap<Long, Comment> comments = new TreeMap<>();
        private long last;

        void put(WallPost post) {
            posts.put(post.id(), post);
            last = Math.max(last, post.id());
        }

        void put(Comment comment) {
            comments.put(comment.id(), comment);
            last = Math.max(last, comment.id());
        }
    }
}
