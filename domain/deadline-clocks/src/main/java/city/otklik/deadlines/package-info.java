/** The five clocks of the regulation, suspension, warnings and breaches, as a pure function of what happened to a case. */
@NullMarked
package city.otklik.deadlines;

import org.jspecify.annotations.NullMarked;
