@NullMarked
package city.otklik.publishing.networks.vk;

import org.jspecify.annotations.NullMarked;
