package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Wall;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Changes threads and lets the subscribed servers of the community know. */
@Component
final class VkThreads {

    private final Walls walls;
    private final VkEvents events;

    VkThreads(Walls walls, VkEvents events) {
        this.walls = walls;
        this.events = events;
    }

    Comment write(
            Wall wall,
            long post,
            long author,
            @Nullable Long replyTo,
            String text,
            List<String> attachments,
            Moment at) {
        Long root = Optional.ofNullable(replyTo)
                .flatMap(r -> walls.comment(wall, r))
                .map(Comment::threadRoot)
                .orElse(null);
        Comment comment =
                new Comment(wall, post, walls.nextId(wall), author, replyTo, root, text, attachments, at, false);
        walls.keep(comment);
        events.happened(VkEventType.NEW, comment);
        return comment;
    }

    void reword(Comment comment, String text, List<String> attachments) {
        Comment reworded = comment.reworded(text, attachments);
        walls.keep(reworded);
        events.happened(VkEventType.EDIT, reworded);
    }

    void takeDown(Comment comment) {
        Comment gone = comment.takenDown();
        walls.keep(gone);
        events.happened(VkEventType.DELETE, gone);
    }
}
