/** The facts of a made-up city on the log, and what the clocks answer. */
@NullMarked
package city.otklik.benchmarks.sla.load;

import org.jspecify.annotations.NullMarked;
