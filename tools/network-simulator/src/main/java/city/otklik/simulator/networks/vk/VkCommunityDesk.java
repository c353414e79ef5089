package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where communities are founded and their keys are handed out. */
@RestController
@RequestMapping("/simulator/vk/communities")
final class VkCommunityDesk {

    private final VkAccounts accounts;
    private final VkFounding founding;
    private final Journal journal;

    VkCommunityDesk(VkAccounts accounts, VkFounding founding, Journal journal) {
        this.accounts = accounts;
        this.founding = founding;
        this.journal = journal;
    }

    @GetMapping
    List<VkCommunityView> communities() {
        return journal.inTurn(
                () -> accounts.communities().stream().map(founding::view).toList());
    }

    @PostMapping
    ResponseEntity<Object> found(@RequestBody VkCommunityOrder order) {
        return journal.inTurn(() -> {
            Optional<VkProblem> problem = order.objection()
                    .map(VkProblem::bad)
                    .or(() -> founding.conflict(order).map(VkProblem::conflict));
            return problem.map(VkProblem::answer)
                    .orElseGet(() -> ResponseEntity.status(HttpStatus.CREATED).body(founding.found(order)));
        });
    }
}
