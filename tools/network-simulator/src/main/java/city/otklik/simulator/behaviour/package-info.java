/** Settings of a network's behaviour that can be changed while it runs. */
@NullMarked
package city.otklik.simulator.behaviour;

import org.jspecify.annotations.NullMarked;
