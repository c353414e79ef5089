/** VK's Callback API: servers are registered by methods and receive events. */
@NullMarked
package city.otklik.simulator.networks.vk.callbacks;

import org.jspecify.annotations.NullMarked;
