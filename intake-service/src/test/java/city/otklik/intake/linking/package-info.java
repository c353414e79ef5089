/** Tests of city.otklik.intake.linking. */
@NullMarked
package city.otklik.intake.linking;

import org.jspecify.annotations.NullMarked;
