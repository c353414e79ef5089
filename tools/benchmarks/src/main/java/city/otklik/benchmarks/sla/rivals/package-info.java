/** The same work done by schedulers on PostgreSQL, and by nothing but a loop. */
@NullMarked
package city.otklik.benchmarks.sla.rivals;

import org.jspecify.annotations.NullMarked;
