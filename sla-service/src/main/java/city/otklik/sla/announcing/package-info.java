/** Writes to the log what the clocks announce. */
@NullMarked
package city.otklik.sla.announcing;

import org.jspecify.annotations.NullMarked;
