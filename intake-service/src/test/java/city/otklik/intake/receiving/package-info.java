/** Tests of city.otklik.intake.receiving. */
@NullMarked
package city.otklik.intake.receiving;

import org.jspecify.annotations.NullMarked;
