package city.otklik.simulator.networks.vk;

import city.otklik.simulator.ledger.Attempt;
import city.otklik.simulator.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Counts the calls that want to post a comment. */
@Component
final class VkAttempts {

    private final Ledger ledger;

    VkAttempts(Ledger ledger) {
        this.ledger = ledger;
    }

    void count(String method, VkCall call) {
        if (method.equals(VkCommenting.METHOD) && call.number("owner_id").isPresent()) {
            ledger.tried(new Attempt(
                    call.author(),
                    call.wall(),
                    call.number("post_id").orElse(0L),
                    call.number("reply_to_comment").filter(r -> r > 0).orElse(null),
                    call.text("message"),
                    call.params().get("guid"),
                    call.at()));
        }
    }
}
