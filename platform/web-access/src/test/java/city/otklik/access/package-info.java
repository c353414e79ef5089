/** Who calls, tested over real HTTP. */
@NullMarked
package city.otklik.access;

import org.jspecify.annotations.NullMarked;
