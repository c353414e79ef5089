/** VK's interface: calls, tokens, errors and the methods that others add. */
@NullMarked
package city.otklik.simulator.networks.vk.api;

import org.jspecify.annotations.NullMarked;
