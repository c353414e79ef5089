/** The published keys, in memory and on their topic. */
@NullMarked
package city.otklik.messaging.signing;

import org.jspecify.annotations.NullMarked;
