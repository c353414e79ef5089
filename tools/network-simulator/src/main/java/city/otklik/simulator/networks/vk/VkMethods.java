package city.otklik.simulator.networks.vk;

import java.util.List;

/** A part of the interface. */
interface VkMethods {

    List<VkMethod> methods();
}
