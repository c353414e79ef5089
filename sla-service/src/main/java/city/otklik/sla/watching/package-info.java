/** Tells whether this instance keeps clocks as it should. */
@NullMarked
package city.otklik.sla.watching;

import org.jspecify.annotations.NullMarked;
