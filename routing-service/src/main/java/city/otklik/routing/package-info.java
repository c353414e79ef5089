/** Who runs a case (§6) and which departments have it (§7). */
@NullMarked
package city.otklik.routing;

import org.jspecify.annotations.NullMarked;
