/** The earlier questions that a message is compared with (§14). */
@NullMarked
package city.otklik.intake.repeats;

import org.jspecify.annotations.NullMarked;
