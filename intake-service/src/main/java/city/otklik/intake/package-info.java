/** The way in: receives, screens, recognises repeats, opens cases. */
@NullMarked
package city.otklik.intake;

import org.jspecify.annotations.NullMarked;
