/** The curator's feed: what is admitted, what is turned away, and what the curator may change later. */
@NullMarked
package city.otklik.intake.receiving;

import org.jspecify.annotations.NullMarked;
