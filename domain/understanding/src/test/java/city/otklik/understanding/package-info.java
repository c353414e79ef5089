/** Tests of city.otklik.understanding. */
@NullMarked
package city.otklik.understanding;

import org.jspecify.annotations.NullMarked;
