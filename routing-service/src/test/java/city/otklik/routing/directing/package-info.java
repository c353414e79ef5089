/** Tests of city.otklik.routing.directing. */
@NullMarked
package city.otklik.routing.directing;

import org.jspecify.annotations.NullMarked;
