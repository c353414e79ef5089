/** The clocks at scale, on a real broker, compared with what else could wake a city up in time. */
@NullMarked
package city.otklik.benchmarks.sla;

import org.jspecify.annotations.NullMarked;
