/** What goes wrong on purpose between a network and its caller. */
@NullMarked
package city.otklik.simulator.faults;

import org.jspecify.annotations.NullMarked;
