/** The schema registry, over Confluent's REST API. */
@NullMarked
package city.otklik.messaging.registry;

import org.jspecify.annotations.NullMarked;
