/** Says on the log what the clocks have to say. */
@NullMarked
package city.otklik.sla.announcing;

import org.jspecify.annotations.NullMarked;
