/** Tests of city.otklik.intake.screening. */
@NullMarked
package city.otklik.intake.screening;

import org.jspecify.annotations.NullMarked;
