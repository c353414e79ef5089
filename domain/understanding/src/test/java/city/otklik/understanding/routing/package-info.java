/** Tests of city.otklik.understanding.routing. */
@NullMarked
package city.otklik.understanding.routing;

import org.jspecify.annotations.NullMarked;
