package city.otklik.simulator.administration;

import city.otklik.simulator.accounts.CommunityOrder;
import city.otklik.simulator.accounts.CommunityView;
import city.otklik.simulator.administration.NetworkAdministration.CitizenComment;
import city.otklik.simulator.administration.NetworkAdministration.PostOrder;
import city.otklik.simulator.behaviour.Behaviour;
import city.otklik.simulator.behaviour.NetworkBehaviour;
import city.otklik.simulator.callbacks.CallbackServer;
import city.otklik.simulator.threads.Comment;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import city.otklik.simulator.threads.WallPost;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The administration of one network. Each network extends it under {@code /simulator/<network>} with the addresses that
 * people see.
 *
 * @param <B> the network's settings
 */
public abstract class NetworkController<B extends Record & NetworkBehaviour> {

    private final NetworkAdministration administration;
    private final Behaviour<B> behaviour;
    private final Network network;

    protected NetworkController(NetworkAdministration administration, Behaviour<B> behaviour) {
        this.administration = administration;
        this.behaviour = behaviour;
        this.network = behaviour.network();
    }

    /** Where people see the post. */
    protected abstract String url(WallPost post);

    /** Where people see the comment. */
    protected abstract String url(Comment comment);

    record CommentingOrder(@JsonProperty(required = true) Commenting state) {}

    record ServerView(long groupId, long serverId, String url, String status, int waitingEvents) {}

    /** A post with everything under it. */
    record PostView(
            long ownerId,
            long postId,
            long authorId,
            String text,
            Instant writtenAt,
            Commenting commenting,
            boolean deleted,
            String url,
            List<CommentView> comments) {

        /** A comment, as its author wrote it. */
        record CommentView(
                long commentId,
                long authorId,
                String authorName,
                @Nullable Long replyTo,
                @Nullable Long root,
                String text,
                List<String> attachments,
                Instant writtenAt,
                boolean deleted,
                String url) {}
    }

    @GetMapping("/communities")
    List<CommunityView> communities() {
        return administration.journal.inTurn(() -> administration.accounts.views(network));
    }

    @PostMapping("/communities")
    ResponseEntity<Object> create(@RequestBody CommunityOrder order) {
        return answer(HttpStatus.CREATED, () -> administration.accounts.create(network, order));
    }

    @PostMapping("/posts")
    ResponseEntity<Object> write(@RequestBody PostOrder order) {
        return answer(HttpStatus.CREATED, () -> view(administration.write(network, order)));
    }

    @GetMapping("/posts/{ownerId}/{postId}")
    ResponseEntity<Object> show(@PathVariable long ownerId, @PathVariable long postId) {
        return change(ownerId, postId, post -> post);
    }

    @PutMapping("/posts/{ownerId}/{postId}/commenting")
    ResponseEntity<Object> commenting(
            @PathVariable long ownerId, @PathVariable long postId, @RequestBody CommentingOrder order) {
        return change(ownerId, postId, post -> post.commenting(order.state()));
    }

    @DeleteMapping("/posts/{ownerId}/{postId}")
    ResponseEntity<Object> delete(@PathVariable long ownerId, @PathVariable long postId) {
        return change(ownerId, postId, WallPost::asDeleted);
    }

    private ResponseEntity<Object> change(long ownerId, long postId, UnaryOperator<WallPost> change) {
        Wall wall = new Wall(network, ownerId);
        return answer(
                HttpStatus.OK, () -> view(administration.changed(change.apply(administration.post(wall, postId)))));
    }

    @PostMapping("/comments")
    ResponseEntity<Object> write(@RequestBody CitizenComment order) {
        return answer(HttpStatus.CREATED, () -> view(administration.comment(network, order)));
    }

    @DeleteMapping("/comments/{ownerId}/{commentId}")
    ResponseEntity<Object> deleteComment(@PathVariable long ownerId, @PathVariable long commentId) {
        administration.journal.inTurn(() -> administration.delete(new Wall(network, ownerId), commentId));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/behaviour")
    B behaviour() {
        return behaviour.current();
    }

    @PatchMapping("/behaviour")
    ResponseEntity<Object> change(@RequestBody Map<String, Object> changes) {
        return answer(HttpStatus.OK, () -> behaviour.change(changes));
    }

    @GetMapping("/callback-servers")
    List<ServerView> servers() {
        return administration.journal.inTurn(() -> administration.callbacks.all(network).stream()
                .map(server -> new ServerView(
                        server.groupId(),
                        server.serverId(),
                        server.url(),
                        server.status().wireName(),
                        administration.callbacks.waitingFor(network, server).size()))
                .toList());
    }

    /** Asks a paused or unconfirmed server for its confirmation again; what waited is then delivered. */
    @PostMapping("/callback-servers/{groupId}/{serverId}/confirmation")
    ResponseEntity<Object> confirm(@PathVariable long groupId, @PathVariable long serverId) {
        administration.journal.inTurn(() -> {
            CallbackServer server = administration
                    .callbacks
                    .server(network, groupId, serverId)
                    .orElseThrow(() -> new ResponseStatusException(
                            HttpStatus.NOT_FOUND, "serverId: group " + groupId + " has no such server"));
            administration.callbacks.put(network, server.with(CallbackServer.Status.WAIT));
        });
        return ResponseEntity.accepted().build();
    }

    private ResponseEntity<Object> answer(HttpStatus status, Supplier<Object> action) {
        return ResponseEntity.status(status).body(administration.journal.inTurn(action));
    }

    private PostView view(WallPost post) {
        return new PostView(
                post.wall().owner(),
                post.id(),
                post.author(),
                post.text(),
                post.writtenAt().city(),
                post.commenting(),
                post.deleted(),
                url(post),
                administration.walls.under(post).stream().map(this::view).toList());
    }

    private PostView.CommentView view(Comment comment) {
        return new PostView.CommentView(
                comment.id(),
                comment.author(),
                administration.nameOf(comment),
                comment.replyTo(),
                comment.root(),
                comment.text(),
                comment.attachments(),
                comment.writtenAt().city(),
                comment.deleted(),
                url(comment));
    }
}
