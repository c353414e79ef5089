/** Who runs a case (§6) and whose it is (§7). */
@NullMarked
package city.otklik.routing;

import org.jspecify.annotations.NullMarked;
