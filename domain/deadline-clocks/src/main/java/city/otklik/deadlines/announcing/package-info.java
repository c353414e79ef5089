/** What is announced of the clocks: deadlines set, moved, suspended, warned, breached, met. */
@NullMarked
package city.otklik.deadlines.announcing;

import org.jspecify.annotations.NullMarked;
