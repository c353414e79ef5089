/** Tests of city.otklik.intake.opening. */
@NullMarked
package city.otklik.intake.opening;

import org.jspecify.annotations.NullMarked;
