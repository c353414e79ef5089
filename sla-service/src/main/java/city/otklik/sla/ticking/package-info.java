/** Puts the city's time on the log: the only way time enters the clocks. */
@NullMarked
package city.otklik.sla.ticking;

import org.jspecify.annotations.NullMarked;
