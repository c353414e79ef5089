package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.threads.Network;
import city.otklik.simulator.threads.Wall;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where citizens write, reply, and comments disappear. */
@RestController
@RequestMapping("/simulator/vk/comments")
final class VkCitizenDesk {

    private final VkTownLife life;
    private final Journal journal;

    VkCitizenDesk(VkTownLife life, Journal journal) {
        this.life = life;
        this.journal = journal;
    }

    @PostMapping
    ResponseEntity<Object> write(@RequestBody VkCitizenComment order) {
        return journal.inTurn(() -> {
            Optional<VkProblem> problem = order.objection().map(VkProblem::bad).or(() -> life.objection(order));
            return problem.map(VkProblem::answer)
                    .orElseGet(() -> ResponseEntity.status(HttpStatus.CREATED).body(life.line(life.comment(order))));
        });
    }

    @DeleteMapping("/{ownerId}/{commentId}")
    ResponseEntity<Object> delete(@PathVariable long ownerId, @PathVariable long commentId) {
        return journal.inTurn(() -> life.takeDown(new Wall(Network.VK, ownerId), commentId)
                .map(c -> ResponseEntity.noContent().build())
                .orElseGet(
                        () -> VkProblem.missing("commentId: there is no comment " + commentId + " on wall " + ownerId)
                                .answer()));
    }
}
