/** Whether this instance runs its clocks as it should. */
@NullMarked
package city.otklik.sla.watching;

import org.jspecify.annotations.NullMarked;
