/** Contracts and effects of the package of the same name. */
@NullMarked
package city.otklik.messaging.registry;

import org.jspecify.annotations.NullMarked;
