/** Broker, registry, store, services and simulator of the embedded start. */
@NullMarked
package city.otklik.launcher.stack;

import org.jspecify.annotations.NullMarked;
