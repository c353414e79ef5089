/** Results as a person reads them: the machine they came from, the table, the ratios. */
@NullMarked
package city.otklik.benchmarks.report;

import org.jspecify.annotations.NullMarked;
