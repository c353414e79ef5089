package city.otklik.publishing.networks.vk;

import city.otklik.access.Refusal;
import city.otklik.publishing.accounts.AccountRefusals;
import org.springframework.http.HttpStatus;

/** Why an event of VK, or an account in it, is not taken. */
final class VkRefusals {

    private VkRefusals() {}

    /** It does not carry the secret that was agreed for its community: nothing in it is believed. */
    static Refusal unprovedEvent() {
        return Refusal.of("unproved-event", HttpStatus.FORBIDDEN).at("secret");
    }

    /** Its owner is no positive id of a community. */
    static Refusal unusableGroup() {
        return AccountRefusals.unusable(new AccountRefusals.Fault("ownerId", "vk-group"));
    }
}
