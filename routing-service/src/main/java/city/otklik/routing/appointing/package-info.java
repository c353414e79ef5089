/** The duty roster: which executor is responsible for a case (§6). */
@NullMarked
package city.otklik.routing.appointing;

import org.jspecify.annotations.NullMarked;
