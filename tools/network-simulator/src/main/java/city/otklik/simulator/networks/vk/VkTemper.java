package city.otklik.simulator.networks.vk;

import city.otklik.simulator.journal.Journal;
import city.otklik.simulator.journal.Track;
import org.springframework.stereotype.Component;

/** The behaviour in force: as configured until it is changed. */
@Component
final class VkTemper {

    private volatile VkBehaviour current;
    private final Track<VkBehaviour> track;

    VkTemper(Journal journal, VkBehaviour configured) {
        this.current = configured;
        this.track = journal.track("vk-behaviour", VkBehaviour.class, b -> current = b);
    }

    VkBehaviour current() {
        return current;
    }

    void change(VkBehaviour behaviour) {
        track.record(behaviour);
    }
}
