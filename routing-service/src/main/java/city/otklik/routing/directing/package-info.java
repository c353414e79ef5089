/** A case on its way to the departments: sent, refused, sent on, helped, transferred (§7, R.3, §2). */
@NullMarked
package city.otklik.routing.directing;

import org.jspecify.annotations.NullMarked;
