package city.otklik.simulator.administration;

import city.otklik.simulator.accounts.Accounts;
import city.otklik.simulator.callbacks.Callbacks;
import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Moment;
import city.otklik.simulator.threads.Author;
import city.otklik.simulator.threads.Authors;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import city.otklik.simulator.threads.WallPost;
import city.otklik.simulator.threads.Walls;
import city.otklik.time.CityClock;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * What every {@link NetworkController} works with: stores, and what people do in a network by hand. To be used within a
 * turn of the journal.
 */
@Component
public final class NetworkAdministration {

    final Journal journal;
    final Accounts accounts;
    final Callbacks callbacks;
    final Walls walls;
    private final Authors authors;
    private final CityClock clock;

    NetworkAdministration(
            Journal journal, Accounts accounts, Callbacks callbacks, Walls walls, Authors authors, CityClock clock) {
        this.journal = journal;
        this.accounts = accounts;
        this.callbacks = callbacks;
        this.walls = walls;
        this.authors = authors;
        this.clock = clock;
    }

    /**
     * A post to be written; asking again for an existing one changes nothing.
     *
     * @param ownerId the wall; a community's is the negative of its number
     * @param postId the next free number where it is left out
     * @param authorId the wall's owner where it is left out
     */
    public record PostOrder(
            @JsonProperty(required = true) long ownerId,
            @Nullable Long postId,
            @Nullable Long authorId,
            @Nullable String text) {}

    /**
     * What a citizen writes.
     *
     * @param commentId the next free number where it is left out; asking again for an existing one changes nothing
     * @param replyTo the comment it answers; left out for one under the post itself
     * @param citizenId a person's number, positive
     */
    public record CitizenComment(
            @JsonProperty(required = true) long ownerId,
            @JsonProperty(required = true) long postId,
            @Nullable Long commentId,
            @Nullable Long replyTo,
            @JsonProperty(required = true) long citizenId,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String text) {}

    /** Writes a post; an existing one is left as it is. */
    public WallPost write(Network network, PostOrder order) {
        if (order.postId() != null && order.postId() <= 0) {
            throw refused(HttpStatus.BAD_REQUEST, "postId: a post's number is positive");
        }
        Wall wall = new Wall(network, order.ownerId());
        long id = order.postId() == null ? walls.nextId(wall) : order.postId();
        return walls.post(wall, id).orElseGet(() -> {
            WallPost post = new WallPost(
                    wall,
                    id,
                    order.authorId() == null ? order.ownerId() : order.authorId(),
                    order.text() == null ? "" : order.text(),
                    Moment.now(clock),
                    Commenting.OPEN,
                    false);
            walls.put(post);
            return post;
        });
    }

    WallPost post(Wall wall, long id) {
        return walls.post(wall, id).orElseThrow(() -> noPost(wall, id));
    }

    private static ResponseStatusException noPost(Wall wall, long id) {
        return refused(
                HttpStatus.NOT_FOUND,
                "postId: there is no post " + id + " on wall " + wall.owner() + "; write it by POST /simulator/"
                        + wall.network().key() + "/posts");
    }

    private static ResponseStatusException refused(HttpStatus status, String detail) {
        return new ResponseStatusException(status, detail);
    }

    WallPost changed(WallPost post) {
        if (!walls.post(post.wall(), post.id()).filter(post::equals).isPresent()) {
            walls.put(post);
        }
        return post;
    }

    /** Writes a comment as a citizen; an existing one is left as it is. */
    public Comment comment(Network network, CitizenComment order) {
        if (order.citizenId() <= 0) {
            throw refused(HttpStatus.BAD_REQUEST, "citizenId: people have positive numbers");
        }
        if (order.commentId() != null && order.commentId() <= 0) {
            throw refused(HttpStatus.BAD_REQUEST, "commentId: a comment's number is positive");
        }
        if (order.text().isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "text: an empty comment cannot be written");
        }
        Wall wall = new Wall(network, order.ownerId());
        WallPost post = post(wall, order.postId());
        if (post.deleted()) {
            throw noPost(wall, post.id());
        }
        if (post.commenting() != Commenting.OPEN) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "postId: commenting is closed; open it first");
        }
        if (order.replyTo() != null && walls.shownUnder(post, order.replyTo()).isEmpty()) {
            throw refused(HttpStatus.NOT_FOUND, "replyTo: there is no comment " + order.replyTo() + " under the post");
        }
        long id = order.commentId() == null ? walls.nextId(wall) : order.commentId();
        return walls.comment(wall, id).orElseGet(() -> {
            authors.put(new Author(network, order.citizenId(), order.name()));
            return walls.write(
                    wall,
                    post.id(),
                    id,
                    order.citizenId(),
                    order.replyTo(),
                    order.text(),
                    List.of(),
                    Moment.now(clock));
        });
    }

    void delete(Wall wall, long commentId) {
        walls.delete(walls.comment(wall, commentId)
                .filter(c -> !c.deleted())
                .orElseThrow(() -> refused(
                        HttpStatus.NOT_FOUND,
                        "commentId: there is no comment " + commentId + " on wall " + wall.owner())));
    }

    String nameOf(Comment comment) {
        return authors.nameOf(comment.wall().network(), comment.author());
    }
}
