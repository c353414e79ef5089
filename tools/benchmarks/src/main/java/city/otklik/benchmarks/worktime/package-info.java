/** Working time added and measured, by us and by others, on the same questions. */
@NullMarked
package city.otklik.benchmarks.worktime;

import org.jspecify.annotations.NullMarked;
