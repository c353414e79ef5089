/** Contracts and effects of the package of the same name. */
@NullMarked
package city.otklik.messaging.inbox;

import org.jspecify.annotations.NullMarked;
