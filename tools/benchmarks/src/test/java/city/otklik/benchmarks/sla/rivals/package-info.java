@NullMarked
package city.otklik.benchmarks.sla.rivals;

import org.jspecify.annotations.NullMarked;
