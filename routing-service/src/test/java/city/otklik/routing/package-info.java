/** Tests of city.otklik.routing. */
@NullMarked
package city.otklik.routing;

import org.jspecify.annotations.NullMarked;
