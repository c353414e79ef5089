/** Records that are too large to be held: read past, on record. */
@NullMarked
package city.otklik.messaging.oversized;

import org.jspecify.annotations.NullMarked;
