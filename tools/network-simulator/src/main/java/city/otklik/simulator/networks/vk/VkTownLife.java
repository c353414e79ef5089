package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Moments;
import city.otklik.simulator.threads.Author;
import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import city.otklik.simulator.threads.WallPost;
import city.otklik.simulator.threads.Walls;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What people do in VK without its interface: write, comment, close, delete. Within a turn of the journal. */
@Component
final class VkTownLife {

    private final Walls walls;
    private final Authors authors;
    private final VkThreads threads;
    private final Moments moments;

    VkTownLife(Walls walls, Authors authors, VkThreads threads, Moments moments) {
        this.walls = walls;
        this.authors = authors;
        this.threads = threads;
        this.moments = moments;
    }

    WallPost post(VkPostOrder order) {
        Wall wall = new Wall(Network.VK, order.ownerId());
        long id = order.postId() == null ? walls.nextId(wall) : order.postId();
        return walls.post(wall, id).orElseGet(() -> {
            WallPost post = new WallPost(
                    wall,
                    id,
                    order.authorId() == null ? order.ownerId() : order.authorId(),
                    order.text() == null ? "" : order.text(),
                    moments.now(),
                    Commenting.OPEN,
                    false);
            walls.keep(post);
            return post;
        });
    }

    Optional<WallPost> change(Wall wall, long id, UnaryOperator<WallPost> change) {
        return walls.post(wall, id).map(post -> {
            WallPost changed = change.apply(post);
            if (!changed.equals(post)) {
                walls.keep(changed);
            }
            return changed;
        });
    }

    Optional<VkProblem> objection(VkCitizenComment order) {
        Wall wall = new Wall(Network.VK, order.ownerId());
        Optional<WallPost> post = walls.post(wall, order.postId()).filter(p -> !p.deleted());
        if (post.isEmpty()) {
            return Optional.of(VkProblem.missing("postId: there is no post " + order.postId() + " on wall "
                    + order.ownerId() + "; write it by POST /simulator/vk/posts"));
        }
        if (post.get().commenting() != Commenting.OPEN) {
            return Optional.of(VkProblem.conflict("postId: commenting is closed; open it first"));
        }
        boolean parentThere = order.replyTo() == null
                || walls.comment(wall, order.replyTo())
                        .filter(c -> c.post() == order.postId() && !c.deleted())
                        .isPresent();
        return parentThere
                ? Optional.empty()
                : Optional.of(VkProblem.missing("replyTo: there is no comment " + order.replyTo() + " under the post"));
    }

    Comment comment(VkCitizenComment order) {
        authors.introduce(new Author(Network.VK, order.citizenId(), order.name()));
        return threads.write(
                new Wall(Network.VK, order.ownerId()),
                order.postId(),
                order.citizenId(),
                order.replyTo(),
                order.text(),
                List.of(),
                moments.now());
    }

    Optional<Comment> takeDown(Wall wall, long id) {
        return walls.comment(wall, id).filter(c -> !c.deleted()).map(comment -> {
            threads.takeDown(comment);
            return comment;
        });
    }

    VkPostView view(WallPost post) {
        return new VkPostView(
                post.wall().owner(),
                post.id(),
                post.author(),
                post.text(),
                post.writtenAt().city(),
                post.commenting(),
                post.deleted(),
                VkLinks.to(post),
                walls.under(post).stream().map(this::line).toList());
    }

    VkPostView.Line line(Comment comment) {
        return new VkPostView.Line(
                comment.id(),
                comment.author(),
                authors.nameOf(Network.VK, comment.author()),
                comment.replyTo(),
                comment.root(),
                comment.text(),
                comment.attachments(),
                comment.writtenAt().city(),
                comment.deleted(),
                VkLinks.to(comment));
    }
}
