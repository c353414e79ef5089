/** Avro in Confluent's wire format. */
@NullMarked
package city.otklik.messaging.wire;

import org.jspecify.annotations.NullMarked;
