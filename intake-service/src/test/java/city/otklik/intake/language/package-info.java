/** Tests of city.otklik.intake.language. */
@NullMarked
package city.otklik.intake.language;

import org.jspecify.annotations.NullMarked;
