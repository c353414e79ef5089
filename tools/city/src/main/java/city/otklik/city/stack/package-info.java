/** Broker, registry, store, services and simulator of the embedded start. */
@NullMarked
package city.otklik.city.stack;

import org.jspecify.annotations.NullMarked;
