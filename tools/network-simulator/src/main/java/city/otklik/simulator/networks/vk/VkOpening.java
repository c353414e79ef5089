package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Founds the configured communities before the start is reported as done. */
@Component
final class VkOpening implements ApplicationRunner {

    private final VkConfigured configured;
    private final VkFounding founding;
    private final Journal journal;

    VkOpening(VkConfigured configured, VkFounding founding, Journal journal) {
        this.configured = configured;
        this.founding = founding;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (VkCommunityOrder order : configured.communities()) {
            order.objection().or(() -> founding.conflict(order)).ifPresent(problem -> {
                throw new IllegalStateException("simulator.vk.communities: " + problem);
            });
            journal.inTurn(() -> founding.found(order));
        }
    }
}
