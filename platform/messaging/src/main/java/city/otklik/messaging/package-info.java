/** The vocabulary of the log: facts, who wrote them, where they are. */
@NullMarked
package city.otklik.messaging;

import org.jspecify.annotations.NullMarked;
