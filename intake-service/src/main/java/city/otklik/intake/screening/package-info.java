/** Which messages are neither processed nor answered (§15). */
@NullMarked
package city.otklik.intake.screening;

import org.jspecify.annotations.NullMarked;
