/** Which messages repeat a question already asked (§14). */
@NullMarked
package city.otklik.intake.repeats;

import org.jspecify.annotations.NullMarked;
