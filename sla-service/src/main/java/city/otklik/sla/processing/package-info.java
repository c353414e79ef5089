/** Runs the clocks of every case on the log, exactly once, one processor a partition. */
@NullMarked
package city.otklik.sla.processing;

import org.jspecify.annotations.NullMarked;
