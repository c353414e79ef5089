/** Tests of city.otklik.routing.appointing. */
@NullMarked
package city.otklik.routing.appointing;

import org.jspecify.annotations.NullMarked;
