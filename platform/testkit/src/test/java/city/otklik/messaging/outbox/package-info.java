/** Contracts and effects of the package of the same name. */
@NullMarked
package city.otklik.messaging.outbox;

import org.jspecify.annotations.NullMarked;
