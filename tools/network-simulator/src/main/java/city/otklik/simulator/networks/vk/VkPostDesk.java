package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Commenting;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import city.otklik.simulator.threads.WallPost;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where posts are written, closed for comments and deleted. */
@RestController
@RequestMapping("/simulator/vk/posts")
final class VkPostDesk {

    private final VkTownLife life;
    private final Journal journal;

    VkPostDesk(VkTownLife life, Journal journal) {
        this.life = life;
        this.journal = journal;
    }

    record CommentingOrder(@JsonProperty(required = true) Commenting state) {}

    @PostMapping
    ResponseEntity<Object> write(@RequestBody VkPostOrder order) {
        if (order.postId() != null && order.postId() <= 0) {
            return VkProblem.bad("postId: a post's number is positive").answer();
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(journal.inTurn(() -> life.view(life.post(order))));
    }

    @GetMapping("/{ownerId}/{postId}")
    ResponseEntity<Object> show(@PathVariable long ownerId, @PathVariable long postId) {
        return change(ownerId, postId, post -> post);
    }

    @PutMapping("/{ownerId}/{postId}/commenting")
    ResponseEntity<Object> commenting(
            @PathVariable long ownerId, @PathVariable long postId, @RequestBody CommentingOrder order) {
        return change(ownerId, postId, post -> post.commenting(order.state()));
    }

    @DeleteMapping("/{ownerId}/{postId}")
    ResponseEntity<Object> delete(@PathVariable long ownerId, @PathVariable long postId) {
        return change(ownerId, postId, WallPost::takenDown);
    }

    private ResponseEntity<Object> change(long ownerId, long postId, UnaryOperator<WallPost> change) {
        return journal.inTurn(() -> life.change(new Wall(Network.VK, ownerId), postId, change)
                .<ResponseEntity<Object>>map(post -> ResponseEntity.ok(life.view(post)))
                .orElseGet(() -> VkProblem.missing("postId: there is no post " + postId + " on wall " + ownerId
                                + "; write it by POST /simulator/vk/posts")
                        .answer()));
    }
}
