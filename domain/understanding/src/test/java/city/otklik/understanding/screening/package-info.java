/** Tests of city.otklik.understanding.screening. */
@NullMarked
package city.otklik.understanding.screening;

import org.jspecify.annotations.NullMarked;
