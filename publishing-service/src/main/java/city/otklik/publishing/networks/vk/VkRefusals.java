package city.otklik.publishing.networks.vk;

import city.otklik.access.Refusal;
import org.springframework.http.HttpStatus;

/** Why an event of VK is not taken. */
final class VkRefusals {

    private VkRefusals() {}

    /** It does not carry the secret that was agreed for its community: nothing in it is believed. */
    static Refusal unprovedEvent() {
        return Refusal.of("unproved-event", HttpStatus.FORBIDDEN).at("secret");
    }
}
