/** A call to a network's interface: admission, rate limits, faults, effect. */
@NullMarked
package city.otklik.simulator.calls;

import org.jspecify.annotations.NullMarked;
