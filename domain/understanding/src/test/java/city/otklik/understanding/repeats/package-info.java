/** Tests of city.otklik.understanding.repeats. */
@NullMarked
package city.otklik.understanding.repeats;

import org.jspecify.annotations.NullMarked;
