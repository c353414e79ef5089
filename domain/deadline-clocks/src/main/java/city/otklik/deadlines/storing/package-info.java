/** The clocks of a case as bytes. */
@NullMarked
package city.otklik.deadlines.storing;

import org.jspecify.annotations.NullMarked;
