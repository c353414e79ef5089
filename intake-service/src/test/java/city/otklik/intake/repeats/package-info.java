/** Tests of city.otklik.intake.repeats. */
@NullMarked
package city.otklik.intake.repeats;

import org.jspecify.annotations.NullMarked;
