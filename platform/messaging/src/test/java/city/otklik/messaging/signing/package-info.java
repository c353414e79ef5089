/** Signatures and keys. */
@NullMarked
package city.otklik.messaging.signing;

import org.jspecify.annotations.NullMarked;
