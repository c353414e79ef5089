/** Approval's signature over what is to be posted in the city's name, and the keys to it. */
@NullMarked
package city.otklik.messaging.signing;

import org.jspecify.annotations.NullMarked;
