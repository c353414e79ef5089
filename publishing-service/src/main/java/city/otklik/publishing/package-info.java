/** Posts approved answers and clarifications from official accounts, exactly once, and notices the author's reply. */
@NullMarked
package city.otklik.publishing;

import org.jspecify.annotations.NullMarked;
