/** A person decides where screening cannot, and sets right where it erred (§15). */
@NullMarked
package city.otklik.intake.adjudicating;

import org.jspecify.annotations.NullMarked;
