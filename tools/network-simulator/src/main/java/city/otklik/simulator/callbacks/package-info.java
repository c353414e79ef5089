/** Servers that a network calls when a comment changes, and the delivery to them. */
@NullMarked
package city.otklik.simulator.callbacks;

import org.jspecify.annotations.NullMarked;
