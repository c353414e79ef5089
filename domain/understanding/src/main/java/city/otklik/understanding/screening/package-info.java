/** Which messages are neither processed nor answered (§15). */
@NullMarked
package city.otklik.understanding.screening;

import org.jspecify.annotations.NullMarked;
