/** VK's upload servers and the methods that make an upload attachable. */
@NullMarked
package city.otklik.simulator.networks.vk.uploads;

import org.jspecify.annotations.NullMarked;
