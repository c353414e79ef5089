/** Keeps the clocks of every case on the log, exactly once, one keeper a partition. */
@NullMarked
package city.otklik.sla.keeping;

import org.jspecify.annotations.NullMarked;
