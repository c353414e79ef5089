@NullMarked
package city.otklik.benchmarks.sla;

import org.jspecify.annotations.NullMarked;
