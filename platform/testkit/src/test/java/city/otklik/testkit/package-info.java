/** The messaging module proved with its real surroundings. */
@NullMarked
package city.otklik.testkit;

import org.jspecify.annotations.NullMarked;
