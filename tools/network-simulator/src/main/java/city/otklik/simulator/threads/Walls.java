package city.otklik.simulator.threads;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Every wall with its posts and comments. To be used within a turn of the journal. */
@Component
public final class Walls {

    private final Map<Wall, Content> walls = new HashMap<>();
    private final Track<WallPost> posts;
    private final Track<Comment> comments;

    Walls(Journal journal) {
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

    /** Puts a post on its wall, or changes it. */
    public void keep(WallPost post) {
        posts.record(post);
    }

    /** Puts a comment under its post, or changes it. */
    public void keep(Comment comment) {
        comments.record(comment);
    }

    /** A post, deleted ones included. */
    public Optional<WallPost> post(Wall wall, long id) {
        return Optional.ofNullable(on(wall).posts.get(id));
    }

    /** A comment, deleted ones included. */
    public Optional<Comment> comment(Wall wall, long id) {
        return Optional.ofNullable(on(wall).comments.get(id));
    }

    /** Everything under a post in the order of writing, deleted comments included. */
    public List<Comment> under(WallPost post) {
        return on(post.wall()).comments.values().stream()
                .filter(c -> c.post() == post.id())
                .toList();
    }

    /** The posts of a wall in the order of writing, deleted ones included. */
    public List<WallPost> posts(Wall wall) {
        return List.copyOf(on(wall).posts.values());
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
