/** The declared topics against a real broker. */
@NullMarked
package city.otklik.messaging.topics;

import org.jspecify.annotations.NullMarked;
