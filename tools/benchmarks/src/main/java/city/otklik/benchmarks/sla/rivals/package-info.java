/** The same work done by schedulers on PostgreSQL, and by a plain loop. */
@NullMarked
package city.otklik.benchmarks.sla.rivals;

import org.jspecify.annotations.NullMarked;
