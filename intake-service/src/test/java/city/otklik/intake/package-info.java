/** Tests of city.otklik.intake. */
@NullMarked
package city.otklik.intake;

import org.jspecify.annotations.NullMarked;
