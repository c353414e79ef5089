/** The case as intake keeps it, and how it is opened, shown and listed. */
@NullMarked
package city.otklik.intake.opening;

import org.jspecify.annotations.NullMarked;
