/** VK: its settings and its administration. */
@NullMarked
package city.otklik.simulator.networks.vk;

import org.jspecify.annotations.NullMarked;
