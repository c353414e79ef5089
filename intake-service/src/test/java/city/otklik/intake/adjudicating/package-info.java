/** Tests of city.otklik.intake.adjudicating. */
@NullMarked
package city.otklik.intake.adjudicating;

import org.jspecify.annotations.NullMarked;
