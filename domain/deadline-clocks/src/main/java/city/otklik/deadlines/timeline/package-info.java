/** The clocks of a case as its whole history gives them, whatever was announced. */
@NullMarked
package city.otklik.deadlines.timeline;

import org.jspecify.annotations.NullMarked;
