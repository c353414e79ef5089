/** A person says whether a message repeats an earlier one (§14). */
@NullMarked
package city.otklik.intake.linking;

import org.jspecify.annotations.NullMarked;
