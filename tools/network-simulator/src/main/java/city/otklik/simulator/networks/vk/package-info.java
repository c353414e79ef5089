/** VK as its HTTP interface behaves: methods, tokens, limits, uploads and callback events. */
@NullMarked
package city.otklik.simulator.networks.vk;

import org.jspecify.annotations.NullMarked;
