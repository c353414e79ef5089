/** VK's wall: comments are written, read, edited and deleted. */
@NullMarked
package city.otklik.simulator.networks.vk.wall;

import org.jspecify.annotations.NullMarked;
